import { useState } from 'react';
import type { AgencyBookingView } from '../../../api/agency-bookings';
import type { Me } from '../../../api/me';
import { keepMemory, readMemory, remember, suggestions } from '../offers/interpreter-memory';

const SHOWN = 5;

/** Interpreters to choose from: whom the member wishes for, who interpreted the language lately, the operator. */
export function useNames(me: Me) {
  const [memory, setMemory] = useState(() => readMemory(me.id));
  return {
    namesFor: ({ language, wishedInterpreter }: AgencyBookingView): string[] => {
      const wished = wishedInterpreter === null ? [] : [wishedInterpreter];
      const known = suggestions(memory, language, null);
      return [...new Set([...wished, ...known, me.displayName])].slice(0, SHOWN);
    },
    noteName: ({ language }: AgencyBookingView, name: string): void => {
      // Another tab may have learnt names meanwhile.
      const next = remember(readMemory(me.id), language, name);
      keepMemory(me.id, next);
      setMemory(next);
    },
  };
}
