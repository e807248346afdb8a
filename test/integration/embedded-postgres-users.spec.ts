import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyServerFiles } from '../../src/platform/database/embedded/copy-server-files.js';
import { locateServerPackage } from '../../src/platform/database/embedded/locate-server-package.js';
import {
  formatIdentity,
  identifySelf,
} from '../../src/platform/database/embedded/process-identity.js';
import { runProgram } from '../../src/platform/database/embedded/run-program.js';
import { findServerProcesses } from '../../src/platform/database/embedded/server-processes.js';
import { EmbeddedPlayground } from '../support/embedded-folders.js';
import type { EmbeddedProgram } from '../support/embedded-program.js';
import { copyProject } from '../support/embedded-project-copy.js';
import { queryOnce } from '../support/query-once.js';

const playground = new EmbeddedPlayground();
afterEach(() => playground.clear());

const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
/** A system user that the launcher would not choose by itself. */
const DAEMON = { uid: 1, gid: 1 };
/** What only root can arrange; an ordinary user is what the other tests run as then. */
const asRoot = isRoot ? it : it.skip;

async function uidsOf(program: EmbeddedProgram): Promise<number[]> {
  const pids = findServerProcesses(program.cluster);
  const uids = await Promise.all(pids.map(async (pid) => (await stat(`/proc/${pid}`)).uid));
  return [...new Set(uids)];
}

async function answers(program: EmbeddedProgram): Promise<void> {
  expect(await queryOnce(program.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
}

describe('the embedded PostgreSQL of each kind of user', () => {
  it('never runs as root', async () => {
    const program = await playground.program(await playground.folder()).serving();
    const uids = await uidsOf(program);
    expect(uids).toHaveLength(1);
    if (isRoot) expect(uids[0]).not.toBe(0);
    else expect(uids[0]).toBe(process.getuid?.());
    await program.stop();
  });

  asRoot('started by root, goes to the owner of a folder prepared for it', async () => {
    const folder = await playground.folder(0o700, DAEMON);
    const program = await playground.program(folder).serving();
    expect(program.dataDir).toBe(folder);
    expect(await uidsOf(program)).toEqual([DAEMON.uid]);
    await program.stop();
  });

  asRoot(
    'started by root below a closed home, runs from a copy and keeps its data outside',
    async () => {
      const home = await playground.folder(0o700);
      const cacheWasThere = existsSync('/var/cache/truchement');
      if (!cacheWasThere) playground.remember('/var/cache/truchement');
      const entry = await copyProject(home);
      const wished = join(home, 'data');

      const first = await playground.program(wished, { entry }).serving();
      expect(first.dataDir).toMatch(/^\/var\/lib\/truchement\/data-[0-9a-f]{12}$/);
      expect(first.logged).toContain(
        `The data of ${wished} is in ${first.dataDir}: PostgreSQL does not run as root`,
      );
      expect(first.logged).toContainEqual(expect.stringContaining('using the copy /var/cache/'));
      await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await first.killTree();

      const second = await playground.program(wished, { entry }).serving();
      expect(second.dataDir).toBe(first.dataDir);
      expect(await queryOnce(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      await second.stop();

      // A home opened later must not make the data look lost.
      await chmod(home, 0o755);
      const third = await playground.program(wished, { entry }).serving();
      expect(third.dataDir).toBe(first.dataDir);
      expect(await queryOnce(third.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      await third.stop();
    },
  );

  asRoot('started by root, tells that a home was closed around its data', async () => {
    const home = await playground.folder();
    const wished = join(home, 'data');
    await (await playground.program(wished).serving()).stop();
    await chmod(home, 0o700);
    const refused = await playground.program(wished).settled();
    expect(refused.failed).toBe('DATA_DIR_UNREACHABLE');
    expect(refused.message).toContain(`mv ${wished} /var/lib/truchement/`);
  });

  it('works below the closed home of an ordinary user', async () => {
    const user = isRoot ? NOBODY : undefined;
    const home = await playground.folder(0o700, user);
    const options = user && { user, entry: await copyProject(await playground.folder()) };
    const first = await playground.program(join(home, 'a', 'data'), options).serving();
    expect(first.dataDir).toBe(join(home, 'a', 'data'));
    if (user) expect(await uidsOf(first)).toEqual([user.uid]);
    await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.killTree();
    const second = await playground.program(join(home, 'a', 'data'), options).serving();
    expect(await queryOnce(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('makes the library links of an installation whose scripts were blocked', async () => {
    const project = await playground.folder();
    const entry = await copyProject(project);
    const lib = join(project, 'node_modules', locateServerPackage().name, 'native', 'lib');
    expect(existsSync(join(lib, 'libpq.so.5'))).toBe(false);
    // At the same time, as two processes of one machine might.
    const data = [join(project, 'data-a'), join(project, 'data-b')];
    const programs = data.map((dir) => playground.program(dir, { entry }));
    await Promise.all(programs.map((program) => program.serving()));
    expect(programs.flatMap((p) => p.logged).join()).not.toContain('copy');
    expect(existsSync(join(lib, 'libpq.so.5'))).toBe(true);
    await Promise.all(programs.map(answers));
    await Promise.all(programs.map((program) => program.stop()));
  });

  asRoot('copies an installation that an ordinary user cannot write, beside the data', async () => {
    const entry = await copyProject(await playground.folder());
    const dataDir = join(await playground.folder(0o700, NOBODY), 'data');
    const program = await playground.program(dataDir, { entry, user: NOBODY }).serving();
    expect(program.logged).toContainEqual(expect.stringContaining(`using the copy ${dataDir}/`));
    await answers(program);
    await program.stop();
  });

  asRoot('tells an ordinary user that the data are somebody else’s', async () => {
    const dataDir = join(await playground.folder(), 'data');
    await (await playground.program(dataDir).serving()).stop();
    const entry = await copyProject(await playground.folder());
    const refused = await playground.program(dataDir, { entry, user: NOBODY }).settled();
    expect(refused.failed).toBe('DATA_DIR_UNREACHABLE');
    expect(refused.message).toContain('DATABASE_URL');
  });

  it('copies whole and runnable, however many copy at once, whatever the original’s modes', async () => {
    const folder = await playground.folder();
    await copyProject(folder);
    const native = join(folder, 'node_modules', locateServerPackage().name, 'native');
    await chmod(join(native, 'bin', 'postgres'), 0o600);
    const copy = join(folder, 'cache', 'copy');
    await Promise.all([1, 2, 3].map(() => copyServerFiles(native, copy)));
    expect(await readdir(join(folder, 'cache'))).toEqual(['copy']);
    const user = isRoot ? NOBODY : {};
    const { output } = await runProgram(join(copy, 'native', 'bin', 'postgres'), ['-V'], user);
    expect(output).toMatch(/^postgres \(PostgreSQL\) 18\./);
  });

  it('removes the copy that a killed process left half-made, not that of a living one', async () => {
    const folder = await playground.folder();
    await copyProject(folder);
    const native = join(folder, 'node_modules', locateServerPackage().name, 'native');
    const cache = join(folder, 'cache');
    const alive = `copy.making-${formatIdentity(identifySelf())}`;
    const dead = `copy.making-${formatIdentity({ ...identifySelf(), start: '1' })}`;
    for (const name of [alive, dead]) await mkdir(join(cache, name), { recursive: true });
    await copyServerFiles(native, join(cache, 'copy'));
    expect((await readdir(cache)).sort()).toEqual(['copy', alive]);
  });
});
