/** Names or numbers given before, per language, the latest first. */
export type InterpreterMemory = Readonly<Record<string, readonly string[]>>;

const KEPT = 6;

/** The memory after `name` was given for `language`. */
export function remember(
  memory: InterpreterMemory,
  language: string,
  name: string,
): InterpreterMemory {
  const others = (memory[language] ?? []).filter((known) => known !== name);
  return { ...memory, [language]: [name, ...others].slice(0, KEPT) };
}

/** What to suggest for a language; one who must not come again is left out. */
export function suggestions(
  memory: InterpreterMemory,
  language: string,
  notInterpreter: string | null,
): string[] {
  return (memory[language] ?? []).filter((name) => name !== notInterpreter).slice(0, 4);
}

const keyOf = (operatorId: string) => `truchement.interpreters.${operatorId}`;

/** What this browser keeps for this operator. */
export function readMemory(operatorId: string): InterpreterMemory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(operatorId)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as InterpreterMemory) : {};
  } catch {
    return {};
  }
}

export function keepMemory(operatorId: string, memory: InterpreterMemory): void {
  try {
    localStorage.setItem(keyOf(operatorId), JSON.stringify(memory));
  } catch {
    // Without storage there are no suggestions.
  }
}
