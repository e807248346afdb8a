import 'reflect-metadata';
import { ConfigError, loadConfig } from './platform/config/config.js';

async function main(): Promise<void> {
  const config = loadConfig();
  // Only now: the whole program takes a second to load, and faults of the settings should be told at once.
  const { run } = await import('./start/run.js');
  await run(config);
}

main().catch((error: unknown) => {
  // Everything else is told by `run`.
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(error instanceof ConfigError ? 2 : 1);
});
