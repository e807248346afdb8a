import { type RefObject, useEffect, useRef } from 'react';

interface FaultFocus {
  form: RefObject<HTMLFormElement | null>;
  /** Takes the keyboard to the first field that is wrong, once the fields know that they are. */
  focusFault: () => void;
}

/** @param refused what the service had against the form; where it names a field, the keyboard goes there at once */
export function useFaultFocus(refused: unknown): FaultFocus {
  const form = useRef<HTMLFormElement>(null);
  const focus = (): void =>
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  useEffect(() => {
    if (refused) focus();
  }, [refused]);
  return { form, focusFault: () => setTimeout(focus) };
}
