import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { languageById } from '../../languages/index.js';
import { LiveEvents, room } from '../../live/index.js';
import type { PublishAvailabilityDto } from './publish-availability.dto.js';

const PUBLISH = `
  INSERT INTO agency_availability (agency_id, language, state, busy_until, updated_at)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (agency_id, language) DO UPDATE
  SET state = excluded.state, busy_until = excluded.busy_until, updated_at = excluded.updated_at`;

/**
 * A language that is open is an exception to what the agency last said of all of them. Said again of all ($2 is `*`),
 * that word counts for every language that was open, or is again; where the agency serves all ($3: now), the exception is none.
 */
const FORGET_OPEN = `
  DELETE FROM agency_availability one
  WHERE one.agency_id = $1 AND (one.state = 'open' OR one.busy_until <= $3) AND one.language <> '*'
    AND ($2 = '*' OR one.language = $2 AND NOT EXISTS (
      SELECT FROM agency_availability whole
      WHERE whole.agency_id = $1 AND whole.language = '*'
        AND (whole.state = 'closed' OR whole.state = 'busy' AND coalesce(whole.busy_until > $3, true))))`;

/** An agency says whether it serves a language now; the next hunt obeys. */
@Injectable()
export class PublishAvailability {
  constructor(
    private readonly database: Database,
    private readonly live: LiveEvents,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError LANGUAGE_UNKNOWN; VALIDATION where `busyUntil` is past or stands without `busy` */
  async publish(
    agencyId: string,
    { language, state, busyUntil }: PublishAvailabilityDto,
  ): Promise<void> {
    if (language !== '*' && !languageById(language)) throw new AppError('LANGUAGE_UNKNOWN');
    const now = this.clock.now();
    const until = busyUntil ? new Date(busyUntil) : null;
    if (until && (state !== 'busy' || until <= now))
      throw new AppError('VALIDATION', {
        fields: [{ field: 'busyUntil', rule: 'future', message: 'busyUntil must be to come' }],
      });
    await this.database.transaction(async (tx) => {
      await tx.query(PUBLISH, [agencyId, language, state, until, now]);
      if (state === 'open' || language === '*')
        await tx.query(FORGET_OPEN, [agencyId, language, now]);
    });
    this.live.emit(room.agency(agencyId), 'console:changed', { agencyId });
  }
}
