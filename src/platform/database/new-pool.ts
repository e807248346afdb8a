import pg from 'pg';

/**
 * A pool of connections beside TypeORM's, for a library that wants its own. Without these handlers a
 * connection that the server drops, idle or in use, would end the process.
 * @param options settings of its connections, as the server's command line takes them
 */
export function newPool(
  url: string,
  name: string,
  max: number,
  onLost: (message: string) => void,
  options?: string,
): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: name, options });
  const lost = (error: Error) => onLost(error.message);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
