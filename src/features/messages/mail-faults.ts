/** A mail server's answer may repeat the address: only the kind of the fault is kept and logged. */
export function faultOf(error: unknown): string {
  const { code, responseCode, command } = error as Record<string, unknown>;
  return [code, responseCode, command].filter(Boolean).join(' ') || 'unknown fault';
}

/** The server takes this mail as little another time (5xx); a password that it doesn't take is our own to mend. */
export function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as Record<string, unknown>;
  return typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH';
}

/** The server has not answered at all. */
export function isAway(error: unknown): boolean {
  return typeof (error as Record<string, unknown>).responseCode !== 'number';
}
