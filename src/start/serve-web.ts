import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** dist/web, beside dist/src; under the tests, which run from the sources, the same folder of the project. */
export function webRoot(): string {
  const beside = join(import.meta.dirname, '../../web');
  return existsSync(join(beside, 'index.html')) && existsSync(join(beside, 'assets'))
    ? beside
    : join(import.meta.dirname, '../../dist/web');
}

/** Serves the built web application: hashed assets for ever, every other path the one page. */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const root = webRoot();
  if (!existsSync(join(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/');
      void reply.header(
        'cache-control',
        forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const page = await readFile(join(root, 'index.html'));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0]!;
    const isPage =
      request.method === 'GET' && !/^\/(api|socket\.io)(\/|$)/.test(path) && !/\.\w+$/.test(path);
    // A one-time link opens a page too, so it must not be refused for a dot: tokens have none.
    if (isPage)
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
