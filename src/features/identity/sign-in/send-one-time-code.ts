import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { Outbox } from '../../messages/index.js';
import { CodeHashes } from '../codes/code-hashes.js';
import { newOneTimeCode } from './one-time-code.js';
import { oneTimeCodeMail } from './one-time-code-mail.js';
import { SEND_ONE_TIME_CODE } from './open-challenge.js';

interface Addressee {
  email: string;
  locale: 'fr' | 'en';
  networkName: string;
  expiresAt: Date;
}

const FIND = `
  SELECT m.email, m.locale, n.name AS "networkName", c.expires_at AS "expiresAt"
  FROM sign_in_challenge c
  JOIN member m ON m.id = c.member_id AND m.state = 'active'
  JOIN network n ON n.id = c.network_id
  WHERE c.id = $1 AND c.consumed_at IS NULL AND c.expires_at > $2
  FOR UPDATE OF c`;

const SET_CODE = `UPDATE sign_in_challenge SET one_time_code_hash = $2 WHERE id = $1`;

/** Draws the one-time code of a challenge and writes it to the member; where there is no member, does nothing. */
@Injectable()
export class SendOneTimeCode {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly hashes: CodeHashes,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.handle(SEND_ONE_TIME_CODE, ({ challengeId }) => this.run(challengeId));
  }

  async run(challengeId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [to] = await tx.query<Addressee>(FIND, [challengeId, this.clock.now()]);
      if (!to) return;
      const code = newOneTimeCode();
      const mail = oneTimeCodeMail(code, to.networkName, to.locale);
      // The message bears the challenge's id: a job that runs twice must not send a second code.
      const posted = await this.outbox.post(tx, {
        ...{ id: challengeId, channel: 'mail', recipient: to.email, ...mail },
        ...{ usefulUntil: to.expiresAt, urgent: true },
      });
      if (posted)
        await tx.query(SET_CODE, [challengeId, this.hashes.ofOneTimeCode(challengeId, code)]);
    });
  }
}
