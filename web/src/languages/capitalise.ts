/** French names of languages are lower-case in a sentence; at the head of a tile they begin with a capital. */
export function capitalise(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
