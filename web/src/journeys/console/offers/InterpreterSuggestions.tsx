import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferView } from '../console-calls';
import { readMemory, suggestions } from './interpreter-memory';
import classes from './OfferCard.module.css';

interface InterpreterSuggestionsProps {
  offer: OfferView;
  operatorId: string;
  operatorName: string;
  onChoose: (name: string) => void;
}

/** Who interpreted this language lately, and the operator; a tap gives the name. */
export function InterpreterSuggestions(props: InterpreterSuggestionsProps) {
  const { offer, operatorId, operatorName, onChoose } = props;
  const { t } = useTranslation('console');
  const [memory] = useState(() => readMemory(operatorId));
  const known = suggestions(memory, offer.language, offer.notInterpreter);
  const suggested = [...new Set([...known, operatorName])].slice(0, 4);
  return (
    <div className={classes.suggestions} role="group" aria-label={t('offer.recent')}>
      {suggested.map((one) => (
        <button key={one} type="button" onClick={() => onChoose(one)}>
          {one}
        </button>
      ))}
    </div>
  );
}
