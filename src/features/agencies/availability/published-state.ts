/** What an agency publishes of itself, for one language or for all (`*`). */
export interface PublishedAvailability {
  language: string;
  state: 'open' | 'busy' | 'closed';
  /** ISO 8601; only with `busy`. */
  busyUntil: string | null;
}

/**
 * Whether the agency published that it does not serve `language` at `now`; null: it serves it. What it says of the
 * language itself goes before what it says of all of them; a `busy` whose time has passed is open again.
 */
export function publishedObstacle(
  published: readonly PublishedAvailability[],
  language: string,
  now: Date,
): 'busy' | 'closed' | null {
  const entry =
    published.find((candidate) => candidate.language === language) ??
    published.find((candidate) => candidate.language === '*');
  if (!entry || entry.state === 'open') return null;
  if (entry.state === 'busy' && entry.busyUntil && new Date(entry.busyUntil) <= now) return null;
  return entry.state;
}
