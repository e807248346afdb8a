import { useEffect, useState } from 'react';
import { serviceNow } from './device-clock';

/** The service's present in milliseconds, refreshed every `everyMillis` while `running`. */
export function useServiceNow(running = true, everyMillis = 1000): number {
  const [now, setNow] = useState(serviceNow);
  useEffect(() => {
    if (!running) return undefined;
    const tick = (): void => setNow(serviceNow());
    const first = setTimeout(tick);
    const timer = setInterval(tick, everyMillis);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [running, everyMillis]);
  return now;
}
