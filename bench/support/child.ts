import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT } from './product.js';

const LOADER = join(PROJECT, 'test/support/register-typescript.mjs');

/** A program of ours in a process of its own, which is asked one thing at a time and answers each. */
export class Child {
  private constructor(private readonly process: ChildProcess) {}

  /** @param program our module to run; it calls `answerParent` */
  static async start(program: URL, ...args: string[]): Promise<Child> {
    const child = fork(fileURLToPath(program), args, {
      execArgv: ['--expose-gc', '--import', LOADER],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const started = new Child(child);
    await started.#hear();
    return started;
  }

  /** Sends a question and waits for its answer. */
  async ask<Answer>(question: object): Promise<Answer> {
    const answer = this.#hear();
    this.process.send(question);
    return (await answer) as Answer;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.disconnect();
    await ended;
  }

  async #hear(): Promise<unknown> {
    const stopped = new AbortController();
    const ended = once(this.process, 'exit', { signal: stopped.signal }).then(([code]) => {
      throw new Error(`A process of the benchmark ended by itself with ${code}.`);
    });
    const heard = once(this.process, 'message', { signal: stopped.signal });
    try {
      const [message] = (await Promise.race([heard, ended])) as [unknown];
      return message;
    } finally {
      stopped.abort();
      // The one that lost the race is told of the abort.
      await Promise.allSettled([ended, heard]);
    }
  }
}

/** In the child: answers each question of the parent, and ends with it. */
export function answerParent<Question>(answer: (question: Question) => Promise<unknown>): void {
  process.on('message', (question) => {
    void answer(question as Question).then((reply) => process.send!(reply ?? null));
  });
  process.on('disconnect', () => process.exit(0));
  process.send!('ready');
}
