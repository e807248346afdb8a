import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

export const PROJECT = join(import.meta.dirname, '../..');
const MAIN = join(PROJECT, 'dist/src/main.js');
const END_WITH_PARENT = join(PROJECT, 'test/support/end-with-parent.mjs');
const PATIENCE_MS = 30_000;

/** One process of the product as it is delivered, on a loopback port of its own. */
export class Product {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /**
   * @param nodeOptions arguments of `node`, such as `--cpu-prof`
   * @param settings environment variables beyond the usual ones; `PORT` where the port must be known before
   */
  static async start(
    databaseUrl: string,
    nodeOptions: string[] = [],
    settings: Record<string, string> = {},
  ): Promise<Product> {
    if (!existsSync(MAIN)) throw new Error('The product is not built: run `npm run build` first.');
    const port = Number(settings['PORT'] ?? (await freePort()));
    const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...nodeOptions, MAIN], {
      cwd: PROJECT,
      // Nothing of the caller's environment: the settings of a shell must not change what is measured.
      env: {
        DATABASE_URL: databaseUrl,
        HOST: '127.0.0.1',
        PORT: String(port),
        ROLE: 'web',
        DEMO: 'off',
        TURN_PORT: '0',
        LOG_LEVEL: 'warn',
        ...settings,
      },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const product = new Product(child, port);
    await product.#ready();
    return product;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  async #ready(): Promise<void> {
    const start = performance.now();
    while (performance.now() - start < PATIENCE_MS) {
      if (this.child.exitCode !== null) throw new Error('The product ended while it started.');
      const answer = await fetch(`${this.origin}/api/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await sleep(50);
    }
    await this.stop();
    throw new Error('The product is not ready after 30 s.');
  }
}
