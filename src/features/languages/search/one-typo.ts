/**
 * Is `typed` one slip of the finger away from `text`: one letter too many, missing, replaced, or two
 * neighbours exchanged (Damerau)? With `half` the text may go on after what was typed. Equal texts count.
 * A single slip shows at the first difference, so one pass decides and no table of distances is needed.
 * Runs a few thousand times per key press: no allocation here.
 */
export function isOneTypoAway(typed: string, text: string, half: boolean): boolean {
  const surplus = typed.length - text.length;
  if (surplus > 1 || (!half && surplus < -1)) return false;
  let at = 0;
  while (at < typed.length && typed[at] === text[at]) at += 1;
  if (at === typed.length) return half || surplus >= -1;
  return (
    restMatches(typed, at + 1, text, at, half) ||
    restMatches(typed, at + 1, text, at + 1, half) ||
    restMatches(typed, at, text, at + 1, half) ||
    (typed[at] === text[at + 1] &&
      typed[at + 1] === text[at] &&
      restMatches(typed, at + 2, text, at + 2, half))
  );
}

function restMatches(
  typed: string,
  from: number,
  text: string,
  at: number,
  half: boolean,
): boolean {
  const missing = text.length - at - (typed.length - from);
  if (missing < 0 || (!half && missing > 0)) return false;
  for (let step = 0; from + step < typed.length; step += 1) {
    if (typed[from + step] !== text[at + step]) return false;
  }
  return true;
}
