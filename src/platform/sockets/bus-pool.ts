import type pg from 'pg';
import { NotifyBatch } from './notify-batch.js';

/** What the socket bus asks of a pool. */
export interface BusPool {
  query(text: string, values?: unknown[]): Promise<unknown>;
  connect(): Promise<pg.PoolClient>;
  /** Gives back the connection that the bus keeps to listen on, whatever it is doing with it, and ends the pool. */
  end(): Promise<void>;
}

/** What the bus says for each event. */
const NOTIFY = 'SELECT pg_notify($1, $2)';

/**
 * The bus gives its listening connection back when it closes, but forgets one that it is still making, and tries for
 * ever to replace a lost one. So, once closing, it gets no connection any more, and what it holds is taken back:
 * otherwise a process that stops right after its start waits for ever.
 * @param isClosing whether the sockets are being closed
 */
export function busPool(pool: pg.Pool, isClosing: () => boolean): BusPool {
  const held = new Set<pg.PoolClient>();
  pool.on('release', (_, client) => held.delete(client));
  // Its caller waits for nothing then, holds nothing and is forgotten.
  const never = () => new Promise<never>(() => undefined);
  const batch = new NotifyBatch((text, values) => pool.query(text, values));
  return {
    query(text, values) {
      if (text !== NOTIFY) return pool.query(text, values);
      const [channel, payload] = values as [string, string];
      return batch.send(channel, payload);
    },
    async connect() {
      if (isClosing()) return never();
      const client = await pool.connect();
      if (isClosing()) {
        client.release();
        return never();
      }
      held.add(client);
      return client;
    },
    async end() {
      for (const client of held) {
        client.removeAllListeners('end');
        client.release();
      }
      await pool.end();
    },
  };
}
