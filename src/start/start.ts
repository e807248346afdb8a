import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { DemoNetworks, SeedDemo } from '../features/demo/index.js';
import type { Config } from '../platform/config/config.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../platform/database/embedded/index.js';
import { runMigrations } from '../platform/database/migrate.js';
import { Readiness } from '../platform/health/readiness.js';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { createApp } from './create-app.js';
import { endConnections } from './end-connections.js';

/** A running process of the service. */
export interface Running {
  app: NestFastifyApplication;
  databaseUrl: string;
  /** Where the embedded server keeps its data; undefined with a server of one's own. */
  dataDir: string | undefined;
  /** Whether the demo networks are in the database. */
  demo: boolean;
  /** Resolves when the embedded server has ended, asked or not; never without one. */
  databaseEnded: Promise<unknown>;
  /** Drains: finishes what it has in hand, then ends everything it started. */
  stop(): Promise<void>;
}

/** Starts the database if there is none, migrates it, and brings up what `ROLE` asks for. */
export async function start(config: Config, logger: Logger): Promise<Running> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => logger.info(line) });
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  let app: NestFastifyApplication | undefined;
  try {
    await runMigrations(databaseUrl);
    app = await createApp(config, databaseUrl, logger);
    const readiness = app.get(Readiness);
    const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const endUnused = endConnections(fastify, () => readiness.draining);
    await app.init();
    await app.get(DemoNetworks).refuseInProduction();
    await app.get(SeedDemo).seedIfEmpty();
    if (config.role !== 'web') await app.get(JobRunner).start(databaseUrl);
    // Not `app.listen`, which logs a taken port with its stack before we can say it in one line.
    await fastify.listen({
      port: config.port,
      host: config.host,
      listenTextResolver: (address) => `listening at ${address}, role ${config.role}`,
    });
    return {
      app,
      databaseUrl,
      dataDir: embedded?.dataDir,
      demo: await app.get(DemoNetworks).areHere(),
      databaseEnded: embedded?.exited ?? new Promise(() => undefined),
      stop: () => stop(app!, embedded, config.drainSeconds, endUnused),
    };
  } catch (error) {
    await app?.get(JobRunner).stop();
    await app?.close();
    await embedded?.stop();
    throw error;
  }
}

/** While `drainSeconds` last, readiness says no and everything else still works: a load balancer looks away. */
async function stop(
  app: NestFastifyApplication,
  embedded: EmbeddedPostgres | undefined,
  drainSeconds: number,
  endUnused: () => void,
): Promise<void> {
  app.get(Readiness).drain();
  await sleep(drainSeconds * 1000);
  await app.get(JobRunner).stop();
  endUnused();
  await app.close();
  await embedded?.stop();
}
