import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../conversation/call/is-typing';

/** `a` goes to the interpreter's name, `r` to the reasons, of the card that the keys act on. */
export function useOfferKeys(
  enabled: boolean,
  keys: { onAccept: () => void; onRefuse: () => void },
): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const pressed = event.key.toLowerCase();
    if (event.repeat || isTyping(event) || (pressed !== 'a' && pressed !== 'r')) return;
    event.preventDefault();
    if (pressed === 'a') keys.onAccept();
    else keys.onRefuse();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listener = (event: KeyboardEvent): void => act(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [enabled]);
}
