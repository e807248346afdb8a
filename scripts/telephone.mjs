/** `npm run twilio:check` and its like: builds the server if its sources are newer, then becomes the program. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bringServerUpToDate } from './start/build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// Not to the output, which may be a document.
const say = (line) => process.stderr.write(`${line}\n`);

if (existsSync(join(ROOT, 'src/telephone.ts')) && !(await bringServerUpToDate(ROOT, say))) {
  say('The build failed: see above. Nothing was done.');
  process.exit(1);
}
await import(pathToFileURL(join(ROOT, 'dist/src/telephone.js')).href);
