import 'reflect-metadata';
import { ConfigError, loadConfig } from './platform/config/config.js';
import { newLogger } from './platform/logging/logger.js';
import { start } from './start/start.js';

/** Exit codes: 0 stopped as asked, 1 could not start, 2 settings refused. */
async function main(): Promise<void> {
  const config = loadConfig();
  const logger = newLogger(config.logLevel);
  const running = await start(config, logger);
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      logger.info(`${signal}: finishing what is in hand`);
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error(error, 'stopping failed');
          process.exit(1);
        },
      );
    });
  }
  logger.info(
    `listening on ${config.publicBaseUrl} (${config.host}:${config.port}), role ${config.role}`,
  );
}

main().catch((error: unknown) => {
  const expected =
    error instanceof ConfigError || (error as { code?: unknown }).code === 'DATA_DIR_IN_USE';
  console.error(expected ? (error as Error).message : error);
  process.exit(error instanceof ConfigError ? 2 : 1);
});
