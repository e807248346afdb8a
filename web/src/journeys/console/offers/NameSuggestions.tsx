import { useTranslation } from 'react-i18next';
import classes from './OfferCard.module.css';

interface NameSuggestionsProps {
  names: readonly string[];
  onChoose: (name: string) => void;
}

/** Names or numbers of interpreters; a tap gives one. */
export function NameSuggestions({ names, onChoose }: NameSuggestionsProps) {
  const { t } = useTranslation('console');
  return (
    <div className={classes.suggestions} role="group" aria-label={t('offer.recent')}>
      {names.map((one) => (
        <button key={one} type="button" onClick={() => onChoose(one)}>
          {one}
        </button>
      ))}
    </div>
  );
}
