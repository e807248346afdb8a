import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { findIdentity } from '../rules/note-identity.js';
import type { RatingBody, RatingView } from './rating.dto.js';

const KEEP = `
  INSERT INTO rating (session_id, stars, problem, comment, created_at, changed_at) VALUES ($1, $2, $3, $4, $5, $5)
  ON CONFLICT (session_id) DO UPDATE
  SET stars = EXCLUDED.stars, problem = EXCLUDED.problem, comment = EXCLUDED.comment, changed_at = EXCLUDED.changed_at
  RETURNING stars, problem, comment`;

/** Keeps the professional's rating of a session; the last one counts. */
@Injectable()
export class RateSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOTE_HAS_IDENTITY */
  async rate(sessionId: string, { stars, problem, comment }: RatingBody): Promise<RatingView> {
    const text = comment?.trim() || null;
    const found = text && findIdentity(text);
    if (found) throw new AppError('NOTE_HAS_IDENTITY', { found });
    const [kept] = await this.database.query<RatingView>(KEEP, [
      sessionId,
      stars,
      problem ?? null,
      text,
      this.clock.now(),
    ]);
    return kept!;
  }
}
