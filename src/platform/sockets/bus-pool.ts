import type pg from 'pg';

/** What the socket bus asks of a pool. */
export interface BusPool {
  query: pg.Pool['query'];
  connect(): Promise<pg.PoolClient>;
  /** Gives back the connection that the bus keeps to listen on, whatever it is doing with it, and ends the pool. */
  end(): Promise<void>;
}

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
  return {
    query: pool.query.bind(pool) as pg.Pool['query'],
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
