/** One stay in a conference, by the simulator's own record. */
export interface Stay {
  joinedAt: Date;
  leftAt: Date | null;
}

/** Seconds in which one of each side was in. Each instant counts in whole seconds, as the carrier tells them. */
export function secondsTogether(mine: readonly Stay[], others: readonly Stay[]): number {
  const whole = (at: Date) => Math.floor(at.getTime() / 1000);
  const seconds = new Set<number>();
  for (const a of mine)
    for (const b of others) {
      const until = Math.min(whole(a.leftAt ?? a.joinedAt), whole(b.leftAt ?? b.joinedAt));
      for (let at = Math.max(whole(a.joinedAt), whole(b.joinedAt)); at < until; at += 1)
        seconds.add(at);
    }
  return seconds.size;
}
