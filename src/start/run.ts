import type { Config } from '../platform/config/config.js';
import { newLogger } from '../platform/logging/logger.js';
import { bannerOf } from './banner.js';
import { explainFailure } from './explain-failure.js';
import { start } from './start.js';
import { stopOnSignal } from './stop-on-signal.js';

/** Runs the service until a signal; exits with 1 or 2 and readable words where it can't start. */
export async function run(config: Config): Promise<void> {
  const logger = newLogger(config.logLevel);
  try {
    const running = await start(config, logger);
    stopOnSignal(running, config, logger);
    // For a person at a terminal; in production the log alone speaks.
    if (!config.production) process.stdout.write(bannerOf(config, running));
  } catch (error) {
    const { words, exitCode } = explainFailure(error);
    process.stderr.write(`${words}\n`);
    process.exit(exitCode);
  }
}
