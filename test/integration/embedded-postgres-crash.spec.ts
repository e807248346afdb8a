import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { chooseServerUser } from '../../src/platform/database/embedded/choose-server-user.js';
import { findServerProcesses } from '../../src/platform/database/embedded/server-processes.js';
import { EmbeddedPlayground } from '../support/embedded-folders.js';
import { processesWith, until } from '../support/embedded-program.js';
import { queryOnce } from '../support/query-once.js';

const playground = new EmbeddedPlayground();
afterEach(() => playground.clear());

/** Inserts rows one after another until the server is gone; returns the acknowledged ones. */
async function insertUntilCut(url: string, lane: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const acknowledged: string[] = [];
  try {
    for (let n = 0; ; n += 1) {
      const id = `${lane}-${n}-${Math.random()}`;
      await client.query('INSERT INTO row_kept VALUES ($1)', [id]);
      acknowledged.push(id);
    }
  } catch {
    return acknowledged;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Cuts off a client in the middle of its work, however it takes that. */
function busyClient(url: string): Promise<unknown> {
  return queryOnce(url, 'SELECT pg_sleep(60)').catch((error: unknown) => error);
}

describe('the embedded PostgreSQL, killed', () => {
  it('loses no acknowledged row when the whole tree is killed', async () => {
    const dataDir = await playground.folder();
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const program = await playground.program(dataDir).serving();
      await queryOnce(program.url, 'CREATE TABLE IF NOT EXISTS row_kept (id text PRIMARY KEY)');
      const kept = await queryOnce<{ id: string }>(program.url, 'SELECT id FROM row_kept');
      const ids = new Set(kept.map((row) => row.id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);

      const lanes = [0, 1, 2].map((lane) => insertUntilCut(program.url, lane));
      await sleep(150 + Math.random() * 300);
      await program.killTree();
      acknowledged.push(...(await Promise.all(lanes)).flat());
    }
    expect(acknowledged.length).toBeGreaterThan(50);
  }, 120_000);

  it('ends within seconds of its parent’s death, whatever its clients do', async () => {
    const program = await playground.program(await playground.folder()).serving();
    const client = busyClient(program.url);
    await sleep(200);
    program.kill('SIGKILL');
    // Two seconds where the machine is idle; `until` fails after ten.
    await until(() => findServerProcesses(program.cluster).length === 0, 10_000);
    await client;
    await until(() => program.guards().length === 0, 5_000);
    // Not a crash: the next start need not recover.
    const written = await readFile(join(program.dataDir, 'postgres.log'), 'utf8');
    expect(written).toContain('received fast shutdown request');
    expect(written).toContain('database system is shut down');
    expect(written).not.toContain('immediate shutdown');
  });

  it('is forced to end when a fast shutdown does not come to its end', async () => {
    const program = await playground.program(await playground.folder()).serving();
    const client = busyClient(program.url);
    await sleep(200);
    const postmaster = Number(
      (await readFile(join(program.cluster, 'postmaster.pid'), 'utf8')).split('\n')[0],
    );
    // A checkpointer that does not answer can't write its last checkpoint.
    const checkpointer = processesWith('postgres: checkpointer').filter((pid) =>
      findServerProcesses(program.cluster).includes(pid),
    );
    expect(checkpointer).toHaveLength(1);
    process.kill(checkpointer[0]!, 'SIGSTOP');
    program.kill('SIGKILL');
    await until(() => !findServerProcesses(program.cluster).includes(postmaster), 15_000);
    await client;
    const next = await playground.program(program.dataDir).serving();
    expect(await queryOnce(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it('survives Ctrl-C and SIGTERM to its parent’s group until the parent stops it', async () => {
    const program = await playground.program(await playground.folder()).serving();
    program.killGroup('SIGINT');
    program.killGroup('SIGTERM');
    await until(() => program.signals.length === 2);
    await sleep(300);
    expect(await queryOnce(program.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await program.stop();
    expect(program.serverExit).toBe(0);
    expect(findServerProcesses(program.cluster)).toEqual([]);
    expect(program.guards()).toEqual([]);
  });

  it('is stopped by its parent when its guard is killed', async () => {
    const dataDir = await playground.folder();
    const program = await playground.program(dataDir).serving();
    const [guard, ...others] = program.guards();
    expect(others).toEqual([]);
    process.kill(guard!, 'SIGKILL');
    await until(() => program.serverExit !== undefined, 10_000);
    expect(program.serverExit).toBe(0);
    expect(program.logged).toContainEqual(expect.stringContaining('guard'));
    expect(findServerProcesses(program.cluster)).toEqual([]);
    // The data directory is free again although that parent still lives.
    await (await playground.program(dataDir).serving()).stop();
  });

  it('tells its parent when the server itself is killed', async () => {
    const dataDir = await playground.folder();
    const program = await playground.program(dataDir).serving();
    const pidFile = await readFile(join(program.cluster, 'postmaster.pid'), 'utf8');
    process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
    await until(() => program.serverExit !== undefined, 10_000);
    expect(program.serverExit).toBeNull();
    await until(() => program.guards().length === 0, 5_000);
    await (await playground.program(dataDir).serving()).stop();
  });

  it('ends an orphan that both parent and guard have left, and keeps its rows', async () => {
    const dataDir = await playground.folder();
    const program = await playground.program(dataDir).serving();
    await queryOnce(program.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const client = busyClient(program.url);
    program.kill('SIGSTOP');
    program.guards().forEach((guard) => process.kill(guard, 'SIGKILL'));
    program.kill('SIGKILL');
    await program.hasEnded();
    await sleep(500);
    expect(findServerProcesses(program.cluster).length).toBeGreaterThan(0);

    const next = await playground.program(dataDir).serving();
    expect(next.logged).toContainEqual(expect.stringMatching(/Stopping the PostgreSQL .* left/));
    expect(await queryOnce(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await client;
    await next.stop();
  });

  it('ends busy children of a killed postmaster', async () => {
    const dataDir = await playground.folder();
    const program = await playground.program(dataDir).serving();
    // Never looks up from its work, so it does not notice that the postmaster is gone.
    const client = queryOnce(
      program.url,
      `DO $$ BEGIN PERFORM count(*) FROM generate_series(1, 1000000000); END $$`,
    ).catch((error: unknown) => error);
    await sleep(500);
    const pidFile = await readFile(join(program.cluster, 'postmaster.pid'), 'utf8');
    const postmaster = Number(pidFile.split('\n')[0]);
    [program.pid, ...program.guards(), postmaster].forEach((pid) => process.kill(pid, 'SIGKILL'));
    await program.hasEnded();
    const next = await playground.program(dataDir).serving();
    expect(await queryOnce(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await client;
    await next.stop();
  });

  it('starts although the pid of the killed server belongs to somebody else now', async () => {
    const dataDir = await playground.folder();
    const program = await playground.program(dataDir).serving();
    await program.killTree();
    const user = await chooseServerUser(program.cluster, dataDir);
    const stranger = spawn('/bin/sleep', ['60'], { ...user, cwd: '/', stdio: 'ignore' });
    try {
      const file = join(program.cluster, 'postmaster.pid');
      const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
      await writeFile(file, [stranger.pid, ...rest].join('\n'));
      await (await playground.program(dataDir).serving()).stop();
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('starts afresh after being killed while making the data directory', async () => {
    const dataDir = await playground.folder();
    const half = async () => (await readdir(dataDir)).filter((name) => name.includes('making'));
    const first = playground.program(dataDir);
    while ((await half()).length === 0) await sleep(2);
    await sleep(100);
    first.killGroup('SIGKILL');
    await first.hasEnded();
    expect(await half()).toHaveLength(1);
    expect(existsSync(join(dataDir, 'pgdata'))).toBe(false);

    const next = await playground.program(dataDir).serving();
    expect(await queryOnce(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
    expect((await readdir(dataDir)).sort()).toEqual(['pgdata', 'port', 'postgres.log']);
  });
});
