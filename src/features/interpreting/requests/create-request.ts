import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import type { Locale } from '../../../platform/errors/error-codes.js';
import { MOST_CHOOSING_SECONDS } from '../rules/request-times.js';
import { checkWish, readIdempotencyKey } from './check-wish.js';
import type { CreateRequestDto } from './create-request.dto.js';
import { type Opened, OpenRequest } from './open-request.js';
import { ReadWishedLine } from './read-wished-line.js';

/** A member asks for an interpreter now. */
@Injectable()
export class CreateRequest {
  constructor(
    private readonly clock: Clock,
    private readonly requests: OpenRequest,
    private readonly lines: ReadWishedLine,
  ) {}

  /**
   * @param locale what the member hears who is called
   * @param key the Idempotency-Key header: repeating a call with it makes no second request
   * @throws AppError IDEMPOTENCY_KEY_MISSING, LANGUAGE_UNKNOWN, DIALECT_UNKNOWN, NOTE_HAS_IDENTITY (details.found),
   * TELEPHONE_UNAVAILABLE, TELEPHONE_INVALID, and those of `OpenRequest`
   */
  async create(
    memberId: string,
    key: string | undefined,
    wish: CreateRequestDto,
    locale: Locale,
  ): Promise<Opened> {
    const idempotencyKey = readIdempotencyKey(key);
    checkWish(wish);
    const telephone = this.lines.read(wish.professionalLine, wish.telephone, locale);
    return this.requests.open(memberId, {
      telephone,
      mode: 'instant',
      follows_id: null,
      language: wish.language,
      dialect: wish.dialect ?? null,
      gender: wish.gender,
      patient_place: wish.patientPlace,
      professional_line: wish.professionalLine,
      note: wish.note ?? null,
      idempotency_key: idempotencyKey,
      standing_until: null,
      created_at: this.#chosenAt(wish.languageChosenAt),
    });
  }

  /** The page's word counts if it is credible; otherwise the wait begins now. */
  #chosenAt(told: string | undefined): Date {
    const now = this.clock.now();
    const chosen = told ? new Date(told) : now;
    return chosen > now || chosen < addSeconds(now, -MOST_CHOOSING_SECONDS) ? now : chosen;
  }
}
