import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { contractIsInForce } from '../contracts/contracts-today.js';
import { orderRules, ruleFault } from '../rules/booking-terms.js';
import type { BookingTermsDto } from './booking-terms.dto.js';

// One statement: the contract's terms and the agency's address change together or not at all.
const UPDATE = `
  WITH changed AS (
    UPDATE contract c SET takes_bookings = $4, answer_rules = $5, answer_minutes = $6, free_cancellation_hours = $7,
      late_cancellation_cents = $8
    FROM network n
    WHERE c.id = $1 AND c.network_id = $2 AND n.id = c.network_id AND ${contractIsInForce('$3', 'n.time_zone')}
    RETURNING c.agency_id)
  UPDATE agency a SET email = $9 FROM changed WHERE a.id = changed.agency_id RETURNING a.id`;

/**
 * Says how an agency is asked for bookings under a contract in force. It counts from the next agency that is asked on:
 * a deadline that runs is the one that was promised. What giving up a booking costs is read at that moment.
 */
@Injectable()
export class SetBookingTerms {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError CONTRACT_UNKNOWN, ANSWER_RULE_TWICE, ANSWER_RULE_TOO_EARLY */
  async run(networkId: string, contractId: string, given: BookingTermsDto): Promise<void> {
    const fault = ruleFault(given.answerRules);
    if (fault)
      throw new AppError(
        fault.kind === 'twice' ? 'ANSWER_RULE_TWICE' : 'ANSWER_RULE_TOO_EARLY',
        fault.rule,
      );
    const changed = await this.database.query(UPDATE, [
      ...[contractId, networkId, this.clock.now(), given.takesBookings],
      ...[JSON.stringify(orderRules(given.answerRules)), given.answerMinutes],
      ...[given.freeCancellationHours, given.lateCancellationCents, given.email],
    ]);
    if (changed.length === 0) throw new AppError('CONTRACT_UNKNOWN');
  }
}
