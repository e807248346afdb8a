/**
 * A life told as a table: from each state, which named event leads to which state. Transitions are data,
 * so a test can walk them, and nothing sets a state any other way.
 */
export interface StateTable<S extends string, E extends string> {
  readonly name: string;
  readonly initial: readonly S[];
  readonly terminal: readonly S[];
  readonly transitions: Readonly<Record<S, Partial<Readonly<Record<E, S>>>>>;
}

/** Where `event` leads from `state`; undefined where the table has no such step. */
export function nextState<S extends string, E extends string>(
  table: StateTable<S, E>,
  state: S,
  event: E,
): S | undefined {
  return table.transitions[state][event];
}

/** The states from which `event` is allowed, for the WHERE of a conditional UPDATE. */
export function statesAccepting<S extends string, E extends string>(
  table: StateTable<S, E>,
  event: E,
): S[] {
  return (Object.keys(table.transitions) as S[]).filter((s) => table.transitions[s][event]);
}

/**
 * The faults of a table, one sentence each: unknown targets, unreachable states, terminal states with an
 * exit, other states without one. Empty for a sound table; checked when the program starts and in tests.
 */
export function tableFaults<S extends string, E extends string>(table: StateTable<S, E>): string[] {
  const states = Object.keys(table.transitions) as S[];
  const faults: string[] = [];
  const reached = new Set<S>(table.initial);
  const queue = [...table.initial];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const target of Object.values(table.transitions[state] ?? {}) as S[]) {
      if (!states.includes(target))
        faults.push(`${table.name}: ${state} leads to unknown ${target}`);
      else if (!reached.has(target)) {
        reached.add(target);
        queue.push(target);
      }
    }
  }
  for (const state of states) {
    const exits = Object.keys(table.transitions[state]).length;
    if (!reached.has(state)) faults.push(`${table.name}: ${state} is never reached`);
    if (table.terminal.includes(state) && exits > 0)
      faults.push(`${table.name}: terminal ${state} has an exit`);
    if (!table.terminal.includes(state) && exits === 0)
      faults.push(`${table.name}: ${state} has no exit`);
  }
  return faults;
}
