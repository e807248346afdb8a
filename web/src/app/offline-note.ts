const storageKey = 'truchement-offline';

/** What the page needs to be of use without a network. No person in it: a cabinet's PC is shared. */
export interface OfflineNote {
  networkName: string;
  /** E.164 or null. */
  telephone: string | null;
  /** ISO 639-3 ids, those shown first. */
  languages: string[];
}

export function keepOfflineNote(note: OfflineNote): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(note));
  } catch {
    // Without storage there is nothing to show offline; online nothing is missing.
  }
}

export function readOfflineNote(): OfflineNote | null {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept === null ? null : (JSON.parse(kept) as OfflineNote);
  } catch {
    return null;
  }
}
