import { readFile, stat } from 'node:fs/promises';

/** Settings under which the server writes down every statement with its parameters. */
export const LOG_EVERYTHING = {
  log_statement: 'all',
  log_error_verbosity: 'default',
  log_line_prefix: '@@ %p %a @@ ',
  log_parameter_max_length: '-1',
};

/** A statement as the server received it. */
export interface LoggedStatement {
  /** The server process: one connection. */
  pid: string;
  application: string;
  sql: string;
  /** By position; null is NULL. */
  parameters: (string | null)[];
}

/** The end of the log now, from which `statementsSince` reads. */
export async function endOfLog(file: string): Promise<number> {
  return (await stat(file)).size;
}

/** The statements that the server has logged since, in their order. */
export async function statementsSince(file: string, offset: number): Promise<LoggedStatement[]> {
  const text = (await readFile(file)).subarray(offset).toString('utf8');
  const statements: LoggedStatement[] = [];
  for (const entry of text.split(/^@@ /m).slice(1)) {
    const [, pid, application, kind, words] = /^(\d+) (.*?) @@ (\w+): {2}(.*)$/s.exec(entry) ?? [];
    if (!pid || words === undefined) continue;
    const last = statements.at(-1);
    if (kind === 'LOG') {
      const sql = /^(?:statement|execute [^:]*): (.*)$/s.exec(words.replaceAll('\n\t', '\n'))?.[1];
      if (sql !== undefined)
        statements.push({ pid, application: application!, sql: sql.trim(), parameters: [] });
    } else if (kind === 'DETAIL' && last?.pid === pid)
      last.parameters = readParameters(words.replaceAll('\n\t', '\n'));
  }
  return statements;
}

/** Reads `Parameters: $1 = 'it''s', $2 = NULL`. */
function readParameters(words: string): (string | null)[] {
  const found = words.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|(NULL))/g);
  return [...found].map(([, quoted]) => quoted?.replaceAll("''", "'") ?? null);
}
