import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { defineJob } from '../../../platform/jobs/job.js';
import { ONE_TIME_CODE } from './attack-limits.js';

export const SEND_ONE_TIME_CODE = defineJob<{ challengeId: string }>('sign-in.send-one-time-code');

/** The member is found in the statement that writes the row: one statement, one answer, whatever it finds. */
const INSERT = `
  INSERT INTO sign_in_challenge
    (id, network_id, member_id, one_time_code_hash, attempts_left, created_at, expires_at, attempt_keys)
  SELECT $1, $2, (SELECT m.id FROM personal_code c JOIN member m ON m.id = c.member_id
                  WHERE c.network_id = $2 AND c.code_hash = $3 AND c.revoked_at IS NULL AND m.state = 'active'),
         $4, $5, $6, $7, $8`;

/**
 * Opens a challenge for a code, whether or not anybody has it. Nothing here differs for a code that is unknown,
 * replaced, or of a suspended member, neither the answer nor the work: the mail is written later, by a job.
 */
@Injectable()
export class OpenChallenge {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @param attemptKeys what the attempt took from the limits, to be given back to whoever answers rightly */
  async run(
    networkId: string,
    codeHash: Buffer,
    attemptKeys: string[],
  ): Promise<{ challengeId: string; expiresAt: Date }> {
    const now = this.clock.now();
    const challengeId = newId(now.getTime());
    const expiresAt = addSeconds(now, ONE_TIME_CODE.lifeSeconds);
    // Until the job has drawn the real one, no one-time code fits.
    const noCode = randomBytes(32);
    const row = [challengeId, networkId, codeHash, noCode, ONE_TIME_CODE.attempts, now, expiresAt];
    await this.database.transaction(async (tx) => {
      await tx.query(INSERT, [...row, attemptKeys]);
      await this.jobs.add(tx, SEND_ONE_TIME_CODE, { challengeId }, { maxAttempts: 5 });
    });
    return { challengeId, expiresAt };
  }
}
