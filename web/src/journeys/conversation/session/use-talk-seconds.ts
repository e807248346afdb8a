import { useEffect, useState } from 'react';
import { serviceNow } from '../../../time/device-clock';
import type { SessionView } from './session-calls';
import { steadySeconds, talkSecondsAt } from './talk-clock';

/**
 * The talking seconds to show now, counting while the two talk.
 * @param inTouch this page is in touch with the service, which counts only then
 */
export function useTalkSeconds(session: SessionView, inTouch: boolean): number {
  const [shown, setShown] = useState(() => talkSecondsAt(session, serviceNow()));
  useEffect(() => {
    const tick = (): void =>
      setShown((former) => steadySeconds(former, talkSecondsAt(session, serviceNow())));
    if (!inTouch) return undefined;
    tick();
    if (session.state !== 'talking') return undefined;
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [session, inTouch]);
  return Math.floor(shown);
}
