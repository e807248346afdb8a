const KEY = 'truchement.ring-volume';
const USUAL = 0.7;

/** The ring's volume in this browser, 0 (off) to 1. */
export function readVolume(): number {
  try {
    const kept = localStorage.getItem(KEY);
    const volume = kept === null ? USUAL : Number(kept);
    return Number.isFinite(volume) ? Math.min(1, Math.max(0, volume)) : USUAL;
  } catch {
    return USUAL;
  }
}

export function keepVolume(volume: number): void {
  try {
    localStorage.setItem(KEY, String(volume));
  } catch {
    // The choice lasts as long as the page.
  }
}

/** Calls `onChange` when another tab changes the volume. */
export function followVolume(onChange: (volume: number) => void): () => void {
  const listener = (event: StorageEvent): void => {
    if (event.key === KEY) onChange(readVolume());
  };
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}
