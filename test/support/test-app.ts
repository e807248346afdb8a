import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type Socket } from 'socket.io-client';
import type { DestinationStream } from 'pino';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { ClientToServerEvents, ServerToClientEvents } from '../../src/features/live/events.js';
import { type Clock, SystemClock } from '../../src/kernel/clock.js';
import { readSettings } from '../../src/platform/config/read-settings.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { newLogger } from '../../src/platform/logging/logger.js';
import { createApp } from '../../src/start/create-app.js';
import { createTestDatabase } from './database.js';
import { World } from './world.js';

export type LiveClient = Socket<ServerToClientEvents, ClientToServerEvents>;

/** The real application on its own real database, listening on a free loopback port. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly databaseUrl: string,
    readonly clock: Clock,
    readonly db: DataSource,
    readonly world: World,
    private readonly dropDatabase: (() => Promise<void>) | undefined,
    private readonly sockets: LiveClient[] = [],
  ) {}

  /**
   * @param given.jobs start the job runner too (default true); `databaseUrl` to join another app's database; `port`
   *   where the public address must be known before the start
   */
  static async start(
    given: {
      clock?: Clock;
      jobs?: boolean;
      databaseUrl?: string;
      settings?: NodeJS.ProcessEnv;
      port?: number;
      /** Told what the process logs, in the place of its output. */
      log?: DestinationStream;
    } = {},
  ): Promise<TestApp> {
    const clock = given.clock ?? new SystemClock();
    const database = given.databaseUrl
      ? { url: given.databaseUrl, drop: undefined }
      : await createTestDatabase();
    const { config } = readSettings({
      LOG_LEVEL: 'error',
      DEMO: 'off',
      TURN_PORT: '0',
      ...given.settings,
    });
    const app = await createApp(config, database.url, newLogger(config.logLevel, given.log), clock);
    await app.init();
    if (given.jobs ?? true) await app.get(JobRunner).start(database.url);
    await app.listen(given.port ?? 0, '127.0.0.1');
    const url = await app.getUrl();
    const db = app.get(DataSource);
    return new TestApp(app, url, database.url, clock, db, new World(db, clock), database.drop);
  }

  /** An HTTP request as the web application makes it, with `cookie`. */
  request(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    cookie?: string,
  ): request.Test {
    const test = request(this.url)[method](`/api${path}`).set('X-Requested-With', 'truchement');
    return cookie ? test.set('Cookie', cookie) : test;
  }

  /** A connected socket with `cookie`, closed with the app. */
  async socket(cookie: string): Promise<LiveClient> {
    const socket: LiveClient = io(this.url, {
      transports: ['websocket'],
      extraHeaders: { cookie },
      forceNew: true,
    });
    this.sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.disconnect();
    await this.app.get(JobRunner).stop();
    await this.app.close();
    await this.dropDatabase?.();
  }
}
