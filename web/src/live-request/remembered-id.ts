/** Survives a reload, so that an outcome is still there to read; it names a request and nothing else. */
const storageKey = 'truchement-request';

export function keepRequestId(id: string): void {
  try {
    sessionStorage.setItem(storageKey, id);
  } catch {
    // Without storage a reload still shows a live request; only an outcome is not shown again.
  }
}

export function rememberedRequestId(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function forgetRequestId(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}
