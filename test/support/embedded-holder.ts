/**
 * A program that holds an embedded server, for tests that kill it: `embedded-holder.ts <dataDir>
 * [settings as JSON]`. Each line of its output is one JSON object; it stops when its input ends.
 */
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';

const [dataDir, settings = '{}'] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

// A program that drains before it ends: what Ctrl-C does to the server is then visible.
process.on('SIGINT', () => say({ signal: 'SIGINT' }));
process.on('SIGTERM', () => say({ signal: 'SIGTERM' }));

try {
  const server = await startEmbeddedPostgres({
    dataDir: dataDir ?? '',
    settings: JSON.parse(settings) as Record<string, string>,
    log: (line) => say({ log: line }),
  });
  say({ url: server.url, dataDir: server.dataDir });
  void server.exited.then((code) => say({ exited: code }));
  process.stdin.resume().once('end', () => {
    void server.stop().then(() => process.exit(0));
  });
} catch (error) {
  say({ failed: (error as { code?: string }).code ?? null, message: (error as Error).message });
  process.exit(1);
}
