import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Config } from '../platform/config/config.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/index.js';
import { runMigrations } from '../platform/database/migrate.js';
import { Readiness } from '../platform/health/readiness.js';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { createApp } from './create-app.js';

/** A running process of the service. */
export interface Running {
  app: NestFastifyApplication;
  databaseUrl: string;
  /** Drains: finishes what it has in hand, then ends everything it started. */
  stop(): Promise<void>;
}

/** Starts the database if there is none, migrates it, and brings up what `ROLE` asks for. */
export async function start(config: Config, logger: Logger): Promise<Running> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => logger.info(line) });
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  try {
    await runMigrations(databaseUrl);
    const app = await createApp(config, databaseUrl, logger);
    await app.init();
    if (config.role !== 'web') await app.get(JobRunner).start(databaseUrl);
    await app.listen(config.port, config.host);
    return { app, databaseUrl, stop: () => stop(app, embedded) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Health says "draining" for this long before the sockets close, so that a load balancer has looked. */
async function stop(
  app: NestFastifyApplication,
  embedded: { stop(): Promise<void> } | undefined,
): Promise<void> {
  app.get(Readiness).drain();
  await app.get(JobRunner).stop();
  await app.close();
  await embedded?.stop();
}
