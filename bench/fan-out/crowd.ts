/** A process that holds thousands of sockets and tells when the last of them has been told. */
import { answerParent } from '../support/child.js';
import { monotonicMs, RawSocket } from '../support/raw-socket.js';
import type { CrowdAnswer, CrowdQuestion } from './questions.js';

/** Sockets that open at the same time. */
const AT_ONCE = 100;
/** An event that takes longer than this, in milliseconds, is lost. */
const LATEST = 20_000;

interface Crowd {
  count: number;
  missing: number;
  complete: () => void;
}
const crowds = new Map<number, Crowd>();

async function gather(port: number, count: number, cookie: string): Promise<void> {
  const crowd: Crowd = { count, missing: 0, complete: () => undefined };
  crowds.set(port, crowd);
  const hear = () => {
    crowd.missing -= 1;
    if (crowd.missing === 0) crowd.complete();
  };
  for (let opened = 0; opened < count; opened += AT_ONCE) {
    const group = Math.min(AT_ONCE, count - opened);
    await Promise.all(Array.from({ length: group }, () => RawSocket.open(port, cookie, hear)));
  }
}

async function awaitAll(port: number): Promise<CrowdAnswer> {
  const crowd = crowds.get(port)!;
  crowd.missing = crowd.count;
  await new Promise<void>((resolve, reject) => {
    const giveUp = () => reject(new Error(`${crowd.missing} sockets had no event after 20 s.`));
    const timer = setTimeout(giveUp, LATEST);
    crowd.complete = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { lastAt: monotonicMs() };
}

answerParent((question: CrowdQuestion) =>
  question.what === 'connect'
    ? gather(question.port, question.count, question.cookie)
    : awaitAll(question.port),
);
