const keyOf = (token: string) => `truchement.joined.${token}`;

/** Whether this tab already took the link, so that a reload goes straight back into the call. */
export function hasJoined(token: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(token)) !== null;
  } catch {
    return false;
  }
}

export function noteJoined(token: string): void {
  try {
    sessionStorage.setItem(keyOf(token), '1');
  } catch {
    // Without storage a reload asks once more.
  }
}
