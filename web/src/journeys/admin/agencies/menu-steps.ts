/** What is done for an agency's own menu: a wait of so many seconds, or keys one after the other. */
export type MenuStep = { kind: 'wait'; seconds: number } | { kind: 'press'; keys: string };

const waits: Readonly<Record<string, number>> = { w: 0.5, W: 1 };

/** The steps that `keys` (`ww1`) means: wait 1 s, press 1. */
export function menuSteps(keys: string): MenuStep[] {
  const steps: MenuStep[] = [];
  for (const key of keys) {
    const last = steps.at(-1);
    const seconds = waits[key];
    if (seconds === undefined) {
      if (last?.kind === 'press') last.keys += `, ${key}`;
      else steps.push({ kind: 'press', keys: key });
    } else if (last?.kind === 'wait') last.seconds += seconds;
    else steps.push({ kind: 'wait', seconds });
  }
  return steps;
}
