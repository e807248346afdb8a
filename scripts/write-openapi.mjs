// Writes docs/openapi.json and the web's typed client from the built server. `--check` only compares.
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { generateSource } from 'oazapfts';

const { AppModule } = await import('../dist/src/app.module.js');
const { openApiDocument } = await import('../dist/src/start/openapi.js');
const { readSettings } = await import('../dist/src/platform/config/read-settings.js');

const check = process.argv.includes('--check');
// Preview builds the tree of modules and runs nothing, so it needs no database.
const app = await NestFactory.create(
  AppModule.for(readSettings({}).config, 'postgres://127.0.0.1/none'),
  new FastifyAdapter(),
  { preview: true, logger: false, abortOnError: false },
);
app.setGlobalPrefix('api');
const document = openApiDocument(app);
const files = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
};
const drifted = [];
for (const [path, text] of Object.entries(files)) await settle(path, text);
const client = await generateSource('docs/openapi.json', { useEnumType: false });
await settle('web/src/api/generated.ts', client);
if (drifted.length > 0) {
  console.error(
    `Out of date: ${drifted.join(', ')}. Run \`npm run openapi\` and commit the result.`,
  );
  process.exit(1);
}
process.exit(0);

async function settle(path, text) {
  const present = await readFile(path, 'utf8').catch(() => '');
  if (present === text) return;
  if (check) drifted.push(path);
  else await writeFile(path, text);
}
