import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats `check` until it no longer throws, for at most `seconds`; then throws what it last threw. */
export async function eventually(check: () => void | Promise<void>, seconds = 5): Promise<void> {
  for (let left = seconds * 50; ; left--) {
    try {
      return await check();
    } catch (error) {
      if (left <= 0) throw error;
      await sleep(20);
    }
  }
}
