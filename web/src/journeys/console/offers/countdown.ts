/** How much of the time to answer is left. */
export interface Countdown {
  /** Whole seconds, rounded up. */
  seconds: number;
  /** 1 at the first ring, 0 when it stops. */
  share: number;
}

/** @param now the service's present, milliseconds */
export function countdownOf(
  rangAt: string | null,
  ringsUntil: string | null,
  now: number,
): Countdown | null {
  if (ringsUntil === null) return null;
  const until = Date.parse(ringsUntil);
  const whole = until - (rangAt === null ? now : Date.parse(rangAt));
  const left = Math.max(0, until - now);
  return {
    seconds: Math.ceil(left / 1000),
    share: whole <= 0 ? 0 : Math.min(1, left / whole),
  };
}
