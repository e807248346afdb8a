import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { languageById } from '../../languages/index.js';
import { LiveEvents, room } from '../../live/index.js';
import type { PublishAvailabilityDto } from './publish-availability.dto.js';

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
    await this.database.query(
      `INSERT INTO agency_availability (agency_id, language, state, busy_until, updated_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (agency_id, language) DO UPDATE
       SET state = excluded.state, busy_until = excluded.busy_until, updated_at = excluded.updated_at`,
      [agencyId, language, state, until, now],
    );
    this.live.emit(room.agency(agencyId), 'console:changed', { agencyId });
  }
}
