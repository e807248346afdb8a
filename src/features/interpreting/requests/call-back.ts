import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { MOST_STANDING_SECONDS } from '../rules/request-times.js';
import type { Locale } from '../../../platform/errors/error-codes.js';
import type { CallBackDto } from './call-back.dto.js';
import { type Opened, OpenRequest } from './open-request.js';
import { ReadWishedLine } from './read-wished-line.js';
import { REQUEST_COLUMNS, type RequestRow } from './request-row.js';

/** Nobody was found: the member has the same asked again and again until somebody is, or until an hour of theirs. */
@Injectable()
export class CallBack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly requests: OpenRequest,
    private readonly lines: ReadWishedLine,
  ) {}

  /**
   * @throws AppError REQUEST_UNKNOWN, REQUEST_STATE unless unmet, STANDING_UNTIL, TELEPHONE_MISSING, TELEPHONE_INVALID,
   * TELEPHONE_UNAVAILABLE, and those of `OpenRequest`
   */
  async callBack(
    memberId: string,
    requestId: string,
    wish: CallBackDto,
    locale: Locale,
  ): Promise<Opened> {
    const [unmet] = await this.database.query<RequestRow>(
      `SELECT ${REQUEST_COLUMNS} FROM request WHERE id = $1 AND member_id = $2`,
      [requestId, memberId],
    );
    if (!unmet) throw new AppError('REQUEST_UNKNOWN');
    if (unmet.state !== 'unmet') throw new AppError('REQUEST_STATE');
    const now = this.clock.now();
    const standingUntil = new Date(wish.until);
    if (standingUntil <= now || standingUntil > addSeconds(now, MOST_STANDING_SECONDS))
      throw new AppError('STANDING_UNTIL');
    const line = wish.professionalLine ?? unmet.professional_line;
    // The number went with the request that is over.
    if (line === 'telephone' && !wish.telephone?.trim()) throw new AppError('TELEPHONE_MISSING');
    return this.requests.open(memberId, {
      telephone: this.lines.read(line, wish.telephone, locale),
      mode: 'standing',
      follows_id: requestId,
      language: unmet.language,
      dialect: unmet.dialect,
      gender: unmet.gender,
      patient_place: unmet.patient_place,
      professional_line: line,
      note: unmet.note,
      // The same tap twice is one standing request.
      idempotency_key: `call-back:${requestId}:${standingUntil.toISOString()}`,
      standing_until: standingUntil,
      created_at: now,
    });
  }
}
