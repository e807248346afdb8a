import { describe, expect, it } from '@jest/globals';
import { Random, RealTime, VirtualTime } from './index.js';
import { EventHeap } from './time/event-heap.js';

describe('virtual time', () => {
  it('runs what is due in order, and lets nothing else happen', async () => {
    const moved: string[] = [];
    const time = new VirtualTime({ moved: (now) => moved.push(now.toISOString().slice(14, 19)) });
    const done: string[] = [];
    time.after(2_000, () => done.push('b'));
    time.after(1_000, () => time.after(1_000, () => done.push('c')));
    const cancel = time.after(1_500, () => done.push('never'));
    time.after(9_000, () => done.push('later'));
    cancel();
    await time.advance(5_000);
    expect(done).toEqual(['b', 'c']);
    expect(moved).toEqual(['00:01', '00:02', '00:05']);
  });

  it('stands still while something is under way', async () => {
    const time = new VirtualTime();
    let ran = false;
    time.after(10, () => (ran = true));
    const release = time.hold();
    const advancing = time.advance(100);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ran).toBe(false);
    release();
    await advancing;
    expect(ran).toBe(true);
  });

  it('says when nothing is left that could happen', async () => {
    const time = new VirtualTime();
    const waiting = time.runUntil(new Promise(() => undefined));
    await expect(waiting).rejects.toThrow(/nothing is left/);
  });

  it('lets the tested program settle between two instants', async () => {
    let settled = 0;
    const time = new VirtualTime({
      settle: () => Promise.resolve(void (settled += 1)),
    });
    time.after(1, () => undefined);
    time.after(2, () => undefined);
    await time.runUntilIdle();
    expect(settled).toBeGreaterThanOrEqual(3);
  });

  it('keeps order among thousands', () => {
    const heap = new EventHeap();
    const random = new Random(3);
    for (let order = 0; order < 5_000; order += 1) {
      heap.push({ at: random.between(0, 400), order, act: () => undefined });
    }
    let last = { at: -1, order: -1 };
    for (let item = heap.pop(); item; item = heap.pop()) {
      expect(item.at > last.at || (item.at === last.at && item.order > last.order)).toBe(true);
      last = item;
    }
  });
});

describe('real time', () => {
  it('can be made faster', async () => {
    const time = new RealTime(100);
    const before = time.millis();
    await new Promise<void>((resolve) => time.after(2_000, resolve));
    expect(time.millis() - before).toBeGreaterThanOrEqual(1_900);
  });
});
