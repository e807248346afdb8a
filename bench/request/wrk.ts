import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LoadOrder, Throughput } from './post-load.js';
import { postText } from './post-text.js';

const execute = promisify(execFile);

/** Whether the load generator is installed (Debian and Ubuntu: apt install wrk). */
export async function hasWrk(): Promise<boolean> {
  // Its version comes with an exit code of 1.
  const seen = await execute('wrk', ['-v']).catch((error: { stdout?: string }) => error);
  return seen.stdout?.startsWith('wrk ') ?? false;
}

interface Told {
  answers: number;
  micros: number;
  p99: number;
  faults: number;
}

let rounds = 0;

/** One round of posts. @throws Error when a connection failed or an answer was not of the 200s */
export async function runWrk(order: LoadOrder): Promise<Throughput> {
  const folder = await mkdtemp(join(tmpdir(), 'truchement-wrk-'));
  try {
    const script = join(folder, 'posts.lua');
    await writeFile(script, scriptOf(order));
    const { stdout } = await execute('wrk', [
      ...['-t', '1', '-c', String(order.connections), '-d', `${order.seconds}s`],
      ...['--timeout', '30s', '-s', script, `http://127.0.0.1:${order.port}`],
    ]);
    const told = JSON.parse(stdout.trim().split('\n').at(-1)!) as Told;
    if (told.faults > 0 || told.answers === 0)
      throw new Error(`The product did not answer as it should:\n${stdout}`);
    return { perSecond: told.answers / (told.micros / 1e6), p99: told.p99 / 1000 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lua: each post is another member's, with a key that no round before had. */
function scriptOf({ what, firstMember }: LoadOrder): string {
  const idempotencyKey = `${Date.now().toString(16).slice(-8)}-${hex4(++rounds)}-4000-8000-%012x`;
  const text = postText({ what, member: '%d', idempotencyKey });
  return `
local text = ${JSON.stringify(text)}
local member = ${firstMember - 1}
function request()
  member = member + 1
  return string.format(text, member, member)
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"answers":%d,"micros":%d,"p99":%d,"faults":%d}\\n', summary.requests, summary.duration,
    latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
`;
}

const hex4 = (n: number) => n.toString(16).padStart(4, '0');
