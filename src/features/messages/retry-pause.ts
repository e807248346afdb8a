/**
 * Seconds between the attempts to send a message: close together for a hiccup, half an hour apart for a server that is
 * down for a day, so that what is still of use goes out within half an hour of its return.
 */
const PAUSES = [3, 10, 30, 60, 120, 300, 600, 1200, 1800];

/** Seconds until the next attempt. @param attempts those made so far, at least 1 */
export function retryPause(attempts: number): number {
  return PAUSES[Math.min(attempts, PAUSES.length) - 1]!;
}
