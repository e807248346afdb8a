import { Injectable } from '@nestjs/common';
import { addSeconds } from '../../../../kernel/clock.js';
import { Database } from '../../../database/transactions.js';
import type { CallRow } from '../call-row.js';
import { type SeenCall, TwilioApi } from '../client/twilio-api.js';

/** Seconds around our request in which Twilio would have made the call: its clock, and the way there. */
const BEFORE = 5;
const AFTER = 15;

/**
 * Looks for the call whose creation was in doubt among those that Twilio has made to its line. Twilio doesn't tell a
 * call's callback address, so our id is not in the list. A match is certain all the same where it is the only one that
 * was made over REST, from our number (which no other installation uses) to that line, in the seconds around our
 * request, and that is not the call of another row of ours, while no other row of ours to that line is in doubt. In all
 * other cases a signed callback must tell, or its time passes.
 */
@Injectable()
export class FindLostCall {
  constructor(
    private readonly database: Database,
    private readonly api: TwilioApi,
  ) {}

  /** @returns Twilio's name for the call, once certain */
  async find(row: CallRow): Promise<string | undefined> {
    if (!row.line || !row.sent_at || (await this.#hasRival(row))) return undefined;
    const outcome = await this.api.listCalls(row.line);
    if (outcome.kind !== 'done') return undefined;
    const candidates = outcome.value.filter((call) => isLike(call, row, row.sent_at!));
    const known = await this.database.query<{ sid: string }>(
      `SELECT sid FROM call WHERE sid = ANY($1) AND id <> $2`,
      [candidates.map(({ sid }) => sid), row.id],
    );
    const free = candidates.filter(({ sid }) => !known.some((other) => other.sid === sid));
    return free.length === 1 ? free[0]!.sid : undefined;
  }

  /** Another call of ours to the same line, sent at about the same time, and without a name as well. */
  async #hasRival(row: CallRow): Promise<boolean> {
    const rivals = await this.database.query(
      `SELECT 1 FROM call WHERE id <> $1 AND line = $2 AND sid IS NULL AND sent_at BETWEEN $3 AND $4`,
      [row.id, row.line, addSeconds(row.sent_at!, -AFTER), addSeconds(row.sent_at!, AFTER)],
    );
    return rivals.length > 0;
  }
}

function isLike(call: SeenCall, row: CallRow, sentAt: Date): boolean {
  return (
    call.direction === 'outbound-api' &&
    call.from === row.own_number &&
    call.to === row.line &&
    call.createdAt >= addSeconds(sentAt, -BEFORE) &&
    call.createdAt <= addSeconds(sentAt, AFTER)
  );
}
