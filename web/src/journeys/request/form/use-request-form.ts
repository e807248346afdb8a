import { useReducer } from 'react';
import { newIdempotencyKey } from '../../../api/idempotency-key';
import { serviceNow } from '../../../time/device-clock';
import type { KeptLine } from '../telephone/telephone-memory';
import { changeForm, emptyForm, type RequestForm, type RequestWishes } from './request-form';

export interface RequestFormHandle {
  form: RequestForm;
  chooseLanguage: (language: string, dialect?: string | null) => void;
  clearLanguage: () => void;
  set: (values: RequestWishes) => void;
  noteAnswered: () => void;
  reset: () => void;
}

export function useRequestForm(language: string | null, kept: KeptLine | null): RequestFormHandle {
  const [form, change] = useReducer(changeForm, { language, kept }, begin);
  return {
    form,
    chooseLanguage: (chosen, dialect = null) =>
      change({
        type: 'language',
        language: chosen,
        dialect,
        at: new Date(serviceNow()).toISOString(),
        key: newIdempotencyKey(),
      }),
    clearLanguage: () => change({ type: 'noLanguage', key: newIdempotencyKey() }),
    set: (values) => change({ type: 'set', values, key: newIdempotencyKey() }),
    noteAnswered: () => change({ type: 'answered', key: newIdempotencyKey() }),
    reset: () => change({ type: 'reset', key: newIdempotencyKey() }),
  };
}

interface Beginning {
  language: string | null;
  kept: KeptLine | null;
}

function begin({ language, kept }: Beginning): RequestForm {
  const form = emptyForm(newIdempotencyKey(), kept);
  if (language === null) return form;
  const at = new Date(serviceNow()).toISOString();
  return { ...form, language, languageChosenAt: at };
}
