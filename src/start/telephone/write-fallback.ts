import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NetworkLines, readLinesInForce } from '../../features/agencies/index.js';
import { SECONDS } from '../../features/interpreting/rules/conversation-times.js';
import { renderFallback } from '../../platform/carriers/twilio/operations/render-fallback.js';
import type { Config } from '../../platform/config/config.js';
import { newDataSource } from '../../platform/database/data-source.js';
import { startEmbeddedPostgres } from '../../platform/database/embedded/index.js';
import { Database } from '../../platform/database/transactions.js';

/** A network's document for the time when nobody of ours answers. */
export interface FallbackDocument {
  readonly slug: string;
  readonly text: string;
}

/** One document for each network that has a line to call. */
export function fallbackDocuments(
  networks: readonly NetworkLines[],
  callerId: string,
): FallbackDocument[] {
  return networks
    .filter(({ lines }) => lines.length > 0)
    .map(({ slug, name, lines }) => ({
      slug,
      text: renderFallback({
        ...{ networkName: name, lines, callerId, limitSeconds: SECONDS.session },
      }),
    }));
}

/** Reads the contracts in force from the service's database. */
export async function readNetworkLines(config: Config, now: Date): Promise<NetworkLines[]> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir });
  const source = newDataSource({ url: config.databaseUrl ?? embedded!.url, poolSize: 1 });
  try {
    await source.initialize();
    return await readLinesInForce(new Database(source), now);
  } finally {
    if (source.isInitialized) await source.destroy();
    await embedded?.stop();
  }
}

/** Writes `<network>.xml` each. @returns the paths */
export async function writeDocuments(
  folder: string,
  documents: readonly FallbackDocument[],
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const { slug, text } of documents) {
    const path = join(folder, `${slug}.xml`);
    await writeFile(path, `${text}\n`);
    paths.push(path);
  }
  return paths;
}
