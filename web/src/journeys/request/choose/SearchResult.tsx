import { useTranslation } from 'react-i18next';
import { Autonym } from '../../../components/Autonym';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import type { LanguageMatch } from '../../../languages/catalogue';
import classes from './LanguageSearch.module.css';
import { matchedDialect } from './matched-dialect';

interface SearchResultProps {
  id: string;
  match: LanguageMatch;
  active: boolean;
  covered: boolean;
  onChoose: () => void;
  onPoint: () => void;
}

export function SearchResult({ id, match, active, covered, onChoose, onPoint }: SearchResultProps) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const why = whyFound(match);
  return (
    // The keyboard acts on the field, which names the active option: no focus of its own here.
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={classes.result}
      onClick={onChoose}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className={classes.names}>
        <span className={classes.name}>{capitalise(match.language.label[locale])}</span>
        {why && <span className={classes.why}>{why}</span>}
      </span>
      <span className={classes.side}>
        <Autonym language={match.language} />
        {!covered && <span className={classes.notCovered}>{t('languages.notCovered')}</span>}
      </span>
    </li>
  );

  function whyFound({ matched, text, language }: LanguageMatch): string | null {
    if (matched === 'country') return t('languages.spokenIn', { country: text });
    if (matched === 'dialect') {
      const dialect = language.dialects.find(({ id }) => id === matchedDialect(match));
      return capitalise(dialect?.label[locale] ?? text);
    }
    if (matched === 'alias') return t('languages.alsoCalled', { name: text });
    if (matched === 'keypad') return t('languages.keypad', { number: language.keypad });
    return null;
  }
}
