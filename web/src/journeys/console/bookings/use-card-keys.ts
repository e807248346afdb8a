import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../conversation/call/is-typing';

/** Letters of the keyboard that act on one card, as those of the console's offers do. @param keys by lower-case letter */
export function useCardKeys(enabled: boolean, keys: Readonly<Record<string, () => void>>): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || isTyping(event)) return;
    const action = keys[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listener = (event: KeyboardEvent): void => act(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [enabled]);
}
