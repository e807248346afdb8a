import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../conversation/call/is-typing';

/** `n` begins a new booking, anywhere on the page but in a field or a dialog. */
export function useNewKey(begin: () => void): void {
  const act = useEffectEvent(begin);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'n' || event.repeat || isTyping(event)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
