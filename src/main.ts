import 'reflect-metadata';
import { loadConfig } from './platform/config/config.js';
import { newLogger } from './platform/logging/logger.js';
import { bannerOf } from './start/banner.js';
import { explainFailure } from './start/explain-failure.js';
import { start } from './start/start.js';
import { stopOnSignal } from './start/stop-on-signal.js';

async function main(): Promise<void> {
  const config = loadConfig();
  const logger = newLogger(config.logLevel);
  const running = await start(config, logger);
  stopOnSignal(running, config, logger);
  // For a person at a terminal; in production the log alone speaks.
  if (!config.production) process.stdout.write(bannerOf(config, running));
}

main().catch((error: unknown) => {
  const { words, exitCode } = explainFailure(error);
  console.error(words);
  process.exit(exitCode);
});
