const RING = 'truchement-ring';

/**
 * Of several open consoles in one browser only one rings: whoever holds this lock. It passes to another tab
 * when the first one closes. Without locks (an insecure origin) every tab rings, which is better than none.
 * @param place what sounds: a sound of another kind has a place of its own
 * @returns gives the place up
 */
export function takeRingPlace(onTaken: () => void, place = RING): () => void {
  if (!navigator.locks) {
    onTaken();
    return () => undefined;
  }
  const waiting = new AbortController();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks
    .request(place, { signal: waiting.signal }, () => {
      onTaken();
      return held;
    })
    .catch(() => undefined);
  return () => {
    waiting.abort();
    release();
  };
}
