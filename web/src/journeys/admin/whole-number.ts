/** Whether a field holds a whole number within the bounds, both included. */
export function isWholeWithin(
  text: string,
  { least, most }: { least: number; most: number },
): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
