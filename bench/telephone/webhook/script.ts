import type { PgbenchScript, TypedStatement } from '../../request/pgbench-script.js';
import type { Block, Captured } from './capture.js';
import { idHead, MADE } from './numbers.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
/** The event that is interpreted is the last that the connection has stored. */
const LAST_EVENT = `currval('provider_event_id_seq')`;

/** A transaction of pgbench: part of what one webhook makes the product do. */
export interface Phase {
  /** `again` is carried out where the webhook of that index comes twice. */
  kind: 'answer' | 'after' | 'again';
  webhook: number;
  blocks: Block[];
}

/** @param only which blocks the floor carries out */
export function phasesOf({ webhooks }: Captured, only: (block: Block) => boolean): Phase[] {
  return webhooks.flatMap(({ answer, after, again }, webhook) => {
    const phases: Phase[] = [
      { kind: 'answer', webhook, blocks: answer },
      { kind: 'after', webhook, blocks: after.filter(only) },
      { kind: 'again', webhook, blocks: again },
    ];
    return phases.filter(({ kind, blocks }) => kind !== 'after' || blocks.length > 0);
  });
}

/** Whether a block writes or locks: a transaction, or the statement that stores an event. */
export const isTransaction = (block: Block) =>
  block.length > 1 || /INSERT INTO provider_event/.test(block[0]!.sql);

/**
 * A script that carries out the phases of one conversation after another, each as a transaction, so that pgbench's log
 * tells how long each took. `at` is the phase and `turn` counts a client's conversations; both outlast a transaction.
 */
export function webhookScript(phases: readonly Phase[], { number }: Captured): PgbenchScript {
  const definitions: Record<string, string> = {};
  const made = new Map<string, string>();
  const bind = (statement: TypedStatement) => bindStatement(statement, number, definitions, made);
  const head = [
    ...next(phases.length),
    '\\set n :first + :turn * :clients + :client_id',
    ...phases.flatMap(({ kind, webhook }, index) =>
      kind === 'again'
        ? [
            `\\if :at = ${index + 1} and mod(:n + ${webhook}, 10) != 0`,
            '\\set at :at + 1',
            '\\endif',
          ]
        : [],
    ),
    `\\if :at > ${phases.length}`,
    '\\set at 1',
    '\\set turn :turn + 1',
    '\\endif',
    '\\set n :first + :turn * :clients + :client_id',
  ];
  const body = phases.flatMap(({ blocks }, index) => [
    `\\if :at = ${index + 1}`,
    ...blocks.flat().map(bind),
    '\\endif',
  ]);
  return { text: [...head, ...body, ''].join('\n'), definitions };
}

function next(count: number): string[] {
  return [
    '\\set at :at + 1',
    `\\if :at > ${count}`,
    '\\set at 1',
    '\\set turn :turn + 1',
    '\\endif',
  ];
}

/** The phases that a client of pgbench carries out, one after another, without end. */
export function* playedPhases(
  phases: readonly Phase[],
  first: number,
  clients: number,
  client: number,
): Generator<Phase> {
  for (let n = first + client; ; n += clients)
    for (const phase of phases)
      if (phase.kind !== 'again' || (n + phase.webhook) % 10 === 0) yield phase;
}

/** The product's SQL, its parameters made for conversation `:n`. */
function bindStatement(
  { sql, parameters, types }: TypedStatement,
  number: number,
  definitions: Record<string, string>,
  made: Map<string, string>,
): string {
  const isVerdict = /UPDATE provider_event SET interpreted_at/.test(sql);
  const constant = (text: string) => {
    const known = Object.entries(definitions).find(([, value]) => value === text);
    if (known) return `:${known[0]}`;
    const name = `text_${Object.keys(definitions).length + 1}`;
    definitions[name] = text;
    return `:${name}`;
  };
  /** An id that the product made is made from the number as well. */
  const headOf = (id: string) => {
    const head = made.get(id) ?? idHead(MADE + made.size);
    made.set(id, head);
    return head;
  };
  const bound = parameters.map((parameter, index) => {
    if (parameter === null) return 'NULL';
    if (isVerdict && index === 0) return LAST_EVENT;
    const numbered = parameter.replace(new RegExp(UUID, 'g'), (id) =>
      id.endsWith(String(number)) || isLasting(id) ? id : headOf(id) + number,
    );
    const pieces = numbered.split(String(number));
    if (pieces.length === 1) return constant(numbered);
    const parts = pieces.flatMap((piece, at) => [
      ...(at > 0 ? [':n'] : []),
      ...(piece ? [`${constant(piece)}::text`] : []),
    ]);
    const text = parts[0] === ':n' ? `''::text || ${parts.join(' || ')}` : parts.join(' || ');
    return `(${text})::${types[index]!}`;
  });
  return `${sql.replace(/\$(\d+)/g, (_, position) => bound[Number(position) - 1]!)};`;
}

/** Ids of the network, its members and agencies, which are the same for all conversations. */
const isLasting = (id: string) => id.startsWith('019d0000-0000-78');
