import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import { LogController } from 'fastify';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { type Clock, SystemClock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import type { Config } from '../platform/config/config.js';
import { NestLog } from '../platform/logging/logger.js';
import { SocketServerAdapter } from '../platform/sockets/socket-server.adapter.js';
import { serveOpenApi } from './openapi.js';
import { serveWeb } from './serve-web.js';

/** 64 kB: the largest body we expect is a few hundred bytes. */
const MOST_BODY_BYTES = 64 * 1024;

/**
 * The application, ready to listen: HTTP under `/api`, the web application beside it, Socket.IO, and nothing
 * that is not declared. Tests build the very same one with a clock of theirs.
 */
export async function createApp(
  config: Config,
  databaseUrl: string,
  logger: Logger,
  clock: Clock = new SystemClock(),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_BODY_BYTES,
    // As a function: Fastify believes nobody where it is given a bare number of hops.
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    genReqId: () => newId(clock.millis()),
    forceCloseConnections: 'idle',
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for(config, databaseUrl, clock),
    adapter,
    { logger: new NestLog(logger), abortOnError: false },
  );
  app.setGlobalPrefix('api');
  await app.register(helmet, contentSecurity(config));
  await app.register(compress, {
    ...{ global: true, encodings: ['br', 'gzip'] },
    // What fits into three packets arrives no sooner for being smaller, and an encoder of its own costs more than the rest.
    threshold: 4096,
  });
  const sockets = new SocketServerAdapter(app, databaseUrl, (message) =>
    logger.warn(`socket bus connection lost: ${message}`),
  );
  app.useWebSocketAdapter(sockets);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => sockets.end());
  serveOpenApi(app);
  await serveWeb(app);
  return app;
}

/** Everything from this origin, nothing from another: no third party ever sees a visit. */
function contentSecurity(config: Config) {
  const secure = config.publicBaseUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine sets style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginEmbedderPolicy: false,
  };
}
