import { useEffect, useEffectEvent } from 'react';
import { isTyping } from './is-typing';

/** `m` mutes and unmutes, anywhere on the page but in a field or a dialog. */
export function useMuteKey(toggle: () => void, enabled: boolean): void {
  const act = useEffectEvent(toggle);
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'm' || event.repeat || isTyping(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled]);
}
