import { useState } from 'react';
import type { OfferView } from '../console-calls';
import { readMemory, suggestions } from './interpreter-memory';
import { NameSuggestions } from './NameSuggestions';

interface InterpreterSuggestionsProps {
  offer: OfferView;
  operatorId: string;
  operatorName: string;
  onChoose: (name: string) => void;
}

/** Who interpreted this language lately, and the operator; a tap gives the name. */
export function InterpreterSuggestions(props: InterpreterSuggestionsProps) {
  const { offer, operatorId, operatorName, onChoose } = props;
  const [memory] = useState(() => readMemory(operatorId));
  const known = suggestions(memory, offer.language, offer.notInterpreter);
  const suggested = [...new Set([...known, operatorName])].slice(0, 4);
  return <NameSuggestions names={suggested} onChoose={onChoose} />;
}
