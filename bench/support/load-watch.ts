import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in ticks; getconf CLK_TCK has been 100 on every machine for decades. */
const TICKS_PER_SECOND = 100;

/** Beyond this share of one core, other processes disturb a measurement. */
export const MOST_OTHER_LOAD = 0.45;

/**
 * How much of one core processes that are not ours took while `work` ran: 0.45 is less than half a core, 2 is
 * two whole cores. Ours are this process and all its descendants. NaN where the system has no /proc.
 */
export async function watchOtherLoad<T>(
  work: () => Promise<T>,
): Promise<{ result: T; otherLoad: number }> {
  const before = readTicks();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const after = readTicks();
  if (!before || !after) return { result, otherLoad: NaN };
  const ticks = after.all - before.all - (after.ours - before.ours);
  return { result, otherLoad: Math.max(0, ticks / TICKS_PER_SECOND / seconds) };
}

function readTicks(): { all: number; ours: number } | null {
  if (process.platform !== 'linux') return null;
  const processor = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/).slice(1);
  const [user, nice, system, , , irq, softirq] = processor.map(Number);
  return { all: user! + nice! + system! + irq! + softirq!, ours: ticksOfOurs() };
}

interface ProcessTicks {
  parent: number;
  ticks: number;
}

/** Processor seconds that a process and its descendants have taken so far; NaN where the system has no /proc. */
export function processorSeconds(root: number): number {
  return process.platform === 'linux' ? ticksOfOurs(root) / TICKS_PER_SECOND : NaN;
}

function ticksOfOurs(root = process.pid): number {
  const processes = readProcesses();
  const isOurs = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = processes.get(pid)?.parent ?? 0;
    return parent > 1 && isOurs(parent);
  };
  let sum = 0;
  for (const [pid, { ticks }] of processes) if (isOurs(pid)) sum += ticks;
  return sum;
}

function readProcesses(): Map<number, ProcessTicks> {
  const processes = new Map<number, ProcessTicks>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The second field is the name in brackets and may hold anything; the numbers follow its last bracket.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      // utime, stime, and those of children that have ended and were waited for.
      const ticks = fields[11]! + fields[12]! + fields[13]! + fields[14]!;
      processes.set(Number(name), { parent: fields[1]!, ticks });
    } catch {
      // It ended while we looked.
    }
  }
  return processes;
}
