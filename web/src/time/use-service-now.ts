import { useEffect, useState } from 'react';
import { serviceNow } from './device-clock';

/** The service's present in milliseconds, refreshed every `everyMillis` while `running`. */
export function useServiceNow(running = true, everyMillis = 1000): number {
  const [now, setNow] = useState(serviceNow);
  useEffect(() => {
    if (!running) return undefined;
    setNow(serviceNow());
    const timer = setInterval(() => setNow(serviceNow()), everyMillis);
    return () => clearInterval(timer);
  }, [running, everyMillis]);
  return now;
}
