/** Where a member was last reached. */
export interface KeptLine {
  professionalLine: 'browser' | 'telephone';
  /** As the member wrote it. */
  telephone: string;
}

const keyOf = (accountId: string) => `truchement.telephone.${accountId}`;

/** The number of this page's last call and whose it is; gone with the page. */
let lastCalled: { accountId: string; telephone: string } | null = null;

/** What this device was asked to keep for this account; null for nothing. */
export function readKeptLine(accountId: string | undefined): KeptLine | null {
  if (accountId === undefined) return null;
  try {
    return parseKeptLine(localStorage.getItem(keyOf(accountId)));
  } catch {
    return null;
  }
}

export function keepLine(accountId: string, line: KeptLine): void {
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify(line));
  } catch {
    // Without storage the number is typed again.
  }
}

export function forgetLine(accountId: string): void {
  try {
    localStorage.removeItem(keyOf(accountId));
  } catch {
    // Nothing was kept.
  }
}

export function noteCalled(accountId: string, telephone: string): void {
  lastCalled = { accountId, telephone };
}

/** The number to offer for another call: this page's last one, or the one that was to be kept. */
export function knownTelephone(accountId: string | undefined): string {
  if (lastCalled !== null && lastCalled.accountId === accountId) return lastCalled.telephone;
  return readKeptLine(accountId)?.telephone ?? '';
}

/** @param text what the storage holds; anything else than a line is nothing */
export function parseKeptLine(text: string | null): KeptLine | null {
  const kept: unknown = text === null ? null : JSON.parse(text);
  if (typeof kept !== 'object' || kept === null) return null;
  const { professionalLine, telephone } = kept as Partial<KeptLine>;
  if (typeof telephone !== 'string' || telephone === '') return null;
  return {
    professionalLine: professionalLine === 'browser' ? 'browser' : 'telephone',
    telephone,
  };
}
