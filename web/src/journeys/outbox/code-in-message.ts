/** The one-time code in a message, alone on its line, as six bare digits; null where it holds none. */
export function codeInMessage(body: string): string | null {
  const found = /^(\d{3})\u00a0?(\d{3})$/m.exec(body);
  return found ? `${found[1]}${found[2]}` : null;
}
