import { createHash } from 'node:crypto';
import { benchId, firstOf, KIND, memberToken, sqlIdText, sqlTokenHash } from '../support/ids.js';
import type { LoggedStatement } from './logged-statements.js';

/** A script of pgbench, and the texts it takes by `-D name=text`. */
export interface PgbenchScript {
  text: string;
  definitions: Record<string, string>;
}

/** A statement with the types of its parameters, by position. */
export type TypedStatement = LoggedStatement & { types: string[] };

/** Six digits that are another client's or another transaction's. */
const DRAWN = `lpad(((:first_new::bigint + :turn::bigint * :clients::bigint + :client_id::bigint) % 1000000)::text, 6, '0')`;

const UUID = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/;

/**
 * Turns what the product sent for one member into a script that does the same for any number of members. The SQL
 * stays the product's; each parameter becomes a variable of pgbench, bound in prepared mode as the product binds it.
 * What belongs to the one call (ids made for it, the member, the cookie's hash) is made from pgbench's counters; all
 * else is the same text in every transaction.
 * @param lasting ids that are the same for every call
 * @param drawn a text that the product draws anew for each call, such as a booking number; six digits
 */
export function pgbenchScript(
  statements: readonly TypedStatement[],
  member: number,
  lasting: ReadonlySet<string>,
  drawn?: string,
): PgbenchScript {
  const definitions: Record<string, string> = {};
  const made = new Map<string, string>();
  const tokenHash = createHash('sha256').update(memberToken(member)).digest('hex');

  function constant(text: string): string {
    const name = `text_${Object.keys(definitions).length + 1}`;
    definitions[name] = text;
    return drawn && text.includes(drawn) ? `replace(:${name}, '${drawn}', ${DRAWN})` : `:${name}`;
  }

  function digitsOf(uuid: string): string {
    if (uuid === benchId(KIND.member, member)) return ':member_digits';
    const name = made.get(uuid) ?? `new_${made.size + 1}`;
    made.set(uuid, name);
    return `:${name}`;
  }

  function expression(parameter: string | null, type: string): string {
    if (parameter === null) return 'NULL';
    if (parameter === `\\x${tokenHash}`) return sqlTokenHash(':member');
    // The odd pieces are ids that change; what stands between them stays.
    const pieces = piecesOf(parameter, lasting);
    if (pieces.length === 1)
      return drawn && parameter.includes(drawn)
        ? `${constant(parameter)}::${type}`
        : constant(parameter);
    const parts = pieces.map((piece, index) =>
      index % 2 === 1 ? sqlIdText(digitsOf(piece)) : piece && `${constant(piece)}::text`,
    );
    return `(${parts.filter(Boolean).join(' || ')})::${type}`;
  }

  const body = statements.map(({ sql, parameters, types }) => {
    const bound = parameters.map((parameter, index) => expression(parameter, types[index]!));
    return `${sql.replace(/\$(\d+)/g, (_, position) => bound[Number(position) - 1]!)};`;
  });
  return { text: [...counters([...made.values()]), ...body, ''].join('\n'), definitions };
}

/** `turn` grows by one with each transaction of a client; the clients' numbers lie between one another. */
function counters(names: string[]): string[] {
  return [
    '\\set turn :turn + 1',
    '\\set member :first_member + :turn * :clients + :client_id',
    `\\set member_digits ${firstOf(KIND.member)} + :member`,
    ...names.map(
      (name, index) =>
        `\\set ${name} ${firstOf(KIND.new + index)} + :first_new + :turn * :clients + :client_id`,
    ),
  ];
}

/** Cuts a text at the ids that change from call to call. */
function piecesOf(text: string, lasting: ReadonlySet<string>): string[] {
  const pieces = [''];
  for (const [index, piece] of text.split(UUID).entries()) {
    if (index % 2 === 1 && !lasting.has(piece)) pieces.push(piece, '');
    else pieces[pieces.length - 1] += piece;
  }
  return pieces;
}
