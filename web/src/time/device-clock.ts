/**
 * The one place of the web application that reads the device's clock. A cabinet's PC may be minutes off,
 * so every answer of the service (its `now`) corrects it; timers count in the service's time.
 */
let offsetMillis = 0;

/** Notes that the service's present was `iso` when the answer came in. */
export function observeServiceTime(iso: string): void {
  const millis = Date.parse(iso);
  if (!Number.isNaN(millis)) offsetMillis = millis - Date.now();
}

/** The service's present as this device knows it, in milliseconds since the epoch. */
export function serviceNow(): number {
  return Date.now() + offsetMillis;
}
