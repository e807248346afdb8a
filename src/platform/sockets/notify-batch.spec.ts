import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotifyBatch } from './notify-batch.js';

/** A server that answers when it is told to, and remembers each statement. */
class SlowServer {
  readonly statements: string[][] = [];
  readonly #answers: (() => void)[] = [];
  most = 0;
  #running = 0;
  failing = false;

  readonly query = async (_sql: string, [, payloads]: unknown[]): Promise<void> => {
    this.statements.push(payloads as string[]);
    this.most = Math.max(this.most, (this.#running += 1));
    await new Promise<void>((resolve) => this.#answers.push(resolve));
    this.#running -= 1;
    if (this.failing) throw new Error('gone');
  };

  async answer(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
    this.#answers.shift()?.();
    await new Promise(setImmediate);
  }
}

describe('notifications', () => {
  it('go at once where none is under way, and together while one is', async () => {
    const server = new SlowServer();
    const batch = new NotifyBatch(server.query);
    const sent = Promise.all(['a', 'b', 'c'].map((payload) => batch.send('all', payload)));
    expect(server.statements).toEqual([['a']]);
    await server.answer();
    await server.answer();
    await sent;
    expect(server.statements).toEqual([['a'], ['b', 'c']]);
  });

  it('keep their order, none twice and none lost, one statement at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant('answer'), fc.integer({ min: 1, max: 250 })), {
          maxLength: 30,
        }),
        async (steps) => {
          const server = new SlowServer();
          const batch = new NotifyBatch(server.query);
          const said: string[] = [];
          const all: Promise<void>[] = [];
          for (const step of steps) {
            if (step === 'answer') await server.answer();
            else
              for (let count = 0; count < Number(step); count += 1) {
                said.push(String(said.length));
                all.push(batch.send('all', said.at(-1)!));
              }
          }
          while (server.statements.flat().length < said.length) await server.answer();
          await server.answer();
          await Promise.all(all);
          expect(server.statements.flat()).toEqual(said);
          expect(server.most).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('tell of a failure whoever was on board, and go on', async () => {
    const server = new SlowServer();
    const batch = new NotifyBatch(server.query);
    server.failing = true;
    const lost = batch.send('all', 'lost');
    const seen = expect(lost).rejects.toThrow('gone');
    await server.answer();
    await seen;
    server.failing = false;
    const next = batch.send('all', 'next');
    await server.answer();
    await next;
    expect(server.statements).toEqual([['lost'], ['next']]);
  });
});
