import type { Logger } from 'pino';
import type { Config } from '../platform/config/config.js';
import type { Running } from './start.js';

/** Beyond the drain, a request or job that does not end gets this long, in milliseconds. */
const PATIENCE = 25_000;

/** npm passes on a Ctrl-C that the terminal has sent us already: what comes sooner than this is the same one. */
const ECHO = 1_000;

/**
 * SIGTERM and SIGINT drain the process and end it with 0; a later second one ends it at once. It ends with 1 when the
 * draining does not come to an end, or when the embedded database is gone: a supervisor starts it anew.
 */
export function stopOnSignal(running: Running, config: Config, logger: Logger): void {
  let since: number | undefined;

  function fail(error: unknown, words: string): void {
    logger.error(error, words);
    process.exit(1);
  }

  function stop(signal: NodeJS.Signals): void {
    const now = performance.now();
    if (since !== undefined && now - since > ECHO) process.exit(1);
    if (since !== undefined) return;
    since = now;
    logger.info(`${signal}: finishing what is in hand`);
    setTimeout(
      () => fail(undefined, 'something in hand does not end: giving up'),
      config.drainSeconds * 1000 + PATIENCE,
    ).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error, 'stopping failed'),
    );
  }

  process.on('SIGTERM', stop).on('SIGINT', stop);
  void running.databaseEnded.then(() => {
    if (since === undefined) fail(undefined, 'the embedded PostgreSQL has ended');
  });
}
