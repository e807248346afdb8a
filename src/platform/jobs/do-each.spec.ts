import { describe, expect, it } from '@jest/globals';
import { doEach } from './do-each.js';

describe('a job for many', () => {
  it('does each though others fail, in their order, and fails by the first', async () => {
    const done: number[] = [];
    const work = async (one: number) => {
      if (one % 2 === 1) throw new Error(`${one} fails`);
      done.push(one);
    };
    await expect(doEach([0, 1, 2, 3, 4], work)).rejects.toThrow('1 fails');
    expect(done).toEqual([0, 2, 4]);
  });

  it('fails in nothing where none does', async () => {
    await expect(doEach([], () => Promise.reject(new Error()))).resolves.toBeUndefined();
  });
});
