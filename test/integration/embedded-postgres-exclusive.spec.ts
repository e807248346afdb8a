import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseServerUser } from '../../src/platform/database/embedded/choose-server-user.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { locateServerPackage } from '../../src/platform/database/embedded/locate-server-package.js';
import { machineMark } from '../../src/platform/database/embedded/process-identity.js';
import {
  findServerProcesses,
  readPidFile,
} from '../../src/platform/database/embedded/server-processes.js';
import { EmbeddedPlayground } from '../support/embedded-folders.js';
import { until } from '../support/embedded-program.js';
import { queryOnce } from '../support/query-once.js';

const playground = new EmbeddedPlayground();
afterEach(() => playground.clear());

const claimsIn = async (dir: string) =>
  (await readdir(dir)).filter((name) => name.startsWith('owner-'));

describe('one data directory', () => {
  it('refuses a second start at once, naming the directory and who holds it', async () => {
    const dataDir = await playground.folder();
    const holder = await playground.program(dataDir).serving();
    const before = performance.now();
    const second = await playground.program(dataDir).settled();
    expect(second.failed).toBe('DATA_DIR_IN_USE');
    expect(second.message).toContain(dataDir);
    expect(second.message).toContain(`process ${holder.pid}.`);
    expect(second.message).toMatch(/DATA_DIR|DATABASE_URL/);
    expect(performance.now() - before).toBeLessThan(30_000);
    expect(await queryOnce(holder.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await holder.stop();
    expect(await claimsIn(dataDir)).toEqual([]);
  });

  it('refuses a second start in the same process, and frees the directory at stop', async () => {
    const dataDir = await playground.folder();
    const first = await startEmbeddedPostgres({ dataDir });
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
      code: 'DATA_DIR_IN_USE',
    });
    await first.stop();
    await (await startEmbeddedPostgres({ dataDir })).stop();
  });

  it('lets exactly one of several simultaneous starts make the database', async () => {
    const dataDir = await playground.folder();
    const programs = [1, 2, 3, 4].map(() => playground.program(dataDir));
    await Promise.all(programs.map((program) => program.settled()));
    const serving = programs.filter((program) => program.url);
    expect(serving).toHaveLength(1);
    expect(programs.filter((program) => program.failed === 'DATA_DIR_IN_USE')).toHaveLength(3);
    expect(await queryOnce(serving[0]!.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await serving[0]!.stop();
  });

  it('is not kept by the claim of a dead process, even if its pid lives again', async () => {
    const dataDir = await playground.folder();
    const killed = await playground.program(dataDir).serving();
    await killed.killTree();
    expect(await claimsIn(dataDir)).toHaveLength(2);
    const reused = `owner-${process.pid}-1-${machineMark()}-abcd`;
    await writeFile(join(dataDir, `${reused}.claim`), '');
    await writeFile(join(dataDir, `${reused}.held`), '');

    const next = await playground.program(dataDir).serving();
    expect(await claimsIn(dataDir)).toEqual(
      (await claimsIn(dataDir)).filter((name) => name.startsWith(`owner-${next.pid}-`)),
    );
    await next.stop();
  });

  it('is kept by a stranger whose pulse is felt, until it stops', async () => {
    const dataDir = await playground.folder();
    const claim = join(dataDir, 'owner-1-1-elsewhere-abcd.claim');
    await writeFile(claim, '');
    await writeFile(join(dataDir, 'owner-1-1-elsewhere-abcd.held'), '');
    const pulse = setInterval(() => void writeFile(claim, 'beat'), 500);
    try {
      const refused = await playground.program(dataDir).settled();
      expect(refused.failed).toBe('DATA_DIR_IN_USE');
    } finally {
      clearInterval(pulse);
    }
    await (await playground.program(dataDir).serving()).stop();
    expect(await claimsIn(dataDir)).toEqual([]);
  });

  it('is not kept by a stranger who has long been silent', async () => {
    const dataDir = await playground.folder();
    const claim = join(dataDir, 'owner-1-1-elsewhere-abcd.claim');
    await writeFile(claim, '');
    await writeFile(join(dataDir, 'owner-1-1-elsewhere-abcd.held'), '');
    const { mtimeMs } = await stat(claim);
    await utimes(claim, mtimeMs / 1000 - 60, mtimeMs / 1000 - 60);
    const server = await startEmbeddedPostgres({ dataDir });
    expect(await queryOnce(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('shows a pulse of its own to strangers', async () => {
    const dataDir = await playground.folder();
    const server = await startEmbeddedPostgres({ dataDir });
    const claim = (await claimsIn(dataDir)).find((name) => name.endsWith('.claim'))!;
    const { mtimeMs } = await stat(join(dataDir, claim));
    let seen = mtimeMs;
    const look = setInterval(() => {
      void stat(join(dataDir, claim)).then((now) => (seen = now.mtimeMs));
    }, 100);
    await until(() => seen !== mtimeMs, 5_000);
    clearInterval(look);
    await server.stop();
  });

  it('does not stop the server of a living owner, even without its claim', async () => {
    const dataDir = await playground.folder();
    const holder = await playground.program(dataDir).serving();
    for (const name of await claimsIn(dataDir)) await rm(join(dataDir, name));
    const second = await playground.program(dataDir).settled();
    expect(second.failed).toBe('DATA_DIR_IN_USE');
    expect(second.message).toContain(`process ${holder.pid}.`);
    expect(await queryOnce(holder.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await holder.stop();
  });

  it('does not stop a server that somebody started by hand', async () => {
    const dataDir = await playground.folder();
    await (await startEmbeddedPostgres({ dataDir })).stop();
    const cluster = join(dataDir, 'pgdata');
    const user = await chooseServerUser(cluster, dataDir);
    const program = join(locateServerPackage().nativeDir, 'bin', 'postgres');
    const args = [
      '-D',
      cluster,
      '-c',
      'listen_addresses=',
      '-c',
      `unix_socket_directories=${cluster}`,
    ];
    const byHand = spawn(program, args, { ...user, cwd: '/', stdio: 'ignore' });
    try {
      await until(() => readPidFile(cluster)?.ready === true);
      await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
        code: 'DATA_DIR_IN_USE',
        message: expect.stringContaining(`process ${byHand.pid}.`),
      });
      expect(findServerProcesses(cluster)).toContain(byHand.pid);
    } finally {
      byHand.kill('SIGINT');
      await until(() => byHand.exitCode !== null);
    }
  });
});
