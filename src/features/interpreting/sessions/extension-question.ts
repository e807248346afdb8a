import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SECONDS } from '../rules/conversation-times.js';
import { type ExtensionQuestion, wantedMinutes } from '../rules/extension.js';
import { extensionKey, sessionExtension } from './session-jobs.js';

const READ = `
  SELECT extension_minutes AS minutes, extension_asked_at AS "askedAt" FROM session WHERE id = $1`;
const ASK = `UPDATE session SET extension_minutes = $2, extension_asked_at = $3 WHERE id = $1`;

/** Seconds. */
const SOONEST = 2;

/** The question for more time of a booked conversation, at most one at a time, and when it lapses. */
@Injectable()
export class ExtensionQuestions {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  /** @returns the minutes that are asked for now; null where nothing is */
  async wanted(tx: Transaction, sessionId: string): Promise<number | null> {
    const [question] = await tx.query<ExtensionQuestion>(READ, [sessionId]);
    return question ? wantedMinutes(question, this.clock.now()) : null;
  }

  /** It replaces what was asked before. */
  async ask(tx: Transaction, sessionId: string, minutes: number): Promise<void> {
    await tx.query(ASK, [sessionId, minutes, this.clock.now()]);
    await this.lookAgain(tx, sessionId, SECONDS.extension);
  }

  /** @returns whether there was one, be it lapsed or not */
  async clear(tx: Transaction, sessionId: string): Promise<boolean> {
    const [question] = await tx.query<ExtensionQuestion>(READ, [sessionId]);
    if (!question || question.minutes === null) return false;
    await tx.query(ASK, [sessionId, null, null]);
    return true;
  }

  /** @param seconds until it is looked at whether the question has lapsed */
  async lookAgain(tx: Transaction, sessionId: string, seconds = SOONEST): Promise<void> {
    const runAt = addSeconds(this.clock.now(), seconds);
    // A job that came too early must not come again at once, by whichever clock.
    const options = { runAt, notWithin: SOONEST, key: extensionKey(sessionId) };
    await this.jobs.add(tx, sessionExtension, { sessionId }, options);
  }
}
