import { createHash } from 'node:crypto';
import pg from 'pg';

/** More distinct texts than this are not named: each name costs memory on every connection of the server. */
const MOST_NAMES = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `q${createHash('sha1').update(text).digest('base64url').slice(0, 16)}`;
  names.set(text, name);
  return name;
}

/**
 * A pg client that names every parameterised statement, so that PostgreSQL parses and plans it once per
 * connection: this brings TypeORM's `manager.query` to the speed of bare pg.
 */
export class NamedStatementClient extends pg.Client {
  // @ts-expect-error pg declares many overloads; only the (text, values, callback?) form is changed
  override query(config: unknown, values?: unknown, callback?: unknown): unknown {
    const name =
      typeof config === 'string' && Array.isArray(values) && values.length > 0 && nameOf(config);
    const first = name ? { name, text: config, values } : config;
    const rest = name ? [callback] : [values, callback];
    return (super.query as (...args: unknown[]) => unknown).call(
      this,
      first,
      ...rest.filter((a) => a !== undefined),
    );
  }
}
