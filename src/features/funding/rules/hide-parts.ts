import { withSums } from './count-table.js';
import { hideSmallCounts } from './hide-small-counts.js';

/** The parts of a sum that the reader knows (null: does not), without the small ones; null where hidden. */
export function hideParts(parts: number[], sum: number | null, under: number): (number | null)[] {
  if (parts.length === 0) return [];
  const hiding = hideSmallCounts(withSums([parts]), under, ([, column]) => column === parts.length);
  const told = sum !== null && 'hidden' in hiding ? hiding.hidden[0]! : undefined;
  return parts.map((part, at) => (told && !told[at] ? part : null));
}
