import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { contractIsInForce } from '../../agencies/index.js';
import { BookingLife } from '../booking-life.js';
import { BookingNotices } from '../messages/index.js';
import { AHEAD } from '../rules/booking-states.js';
import { Ladder } from './ladder.js';
import { TellAgency } from './tell-agency.js';

/** Bookings ahead whose agency, asked or confirmed, will have no contract any more on their day. */
const FIND = `
  SELECT b.id FROM (SELECT * FROM booking WHERE ${AHEAD} AND starts_at > $1) b
  JOIN network n ON n.id = b.network_id
  JOIN booking_offer o ON o.booking_id = b.id AND o.state IN ('asked', 'proposed', 'confirmed')
  JOIN contract c ON c.id = o.contract_id
  WHERE NOT ${contractIsInForce('b.starts_at', 'n.time_zone')}`;

/**
 * Contracts may end earlier than was known when an agency was asked. The others are asked then, while there is time, and
 * not only at the hour.
 */
@Injectable()
export class LeaveEndedContracts implements OnModuleInit {
  readonly #log = new Logger(LeaveEndedContracts.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runner: JobRunner,
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
    private readonly tellAgency: TellAgency,
    private readonly notices: BookingNotices,
  ) {}

  onModuleInit(): void {
    this.runner.every('11 * * * *', 'bookings.contracts', () => this.run());
  }

  /** Each in a transaction of its own, so that one keeps no other from it. */
  async run(): Promise<void> {
    for (const { id } of await this.database.query<{ id: string }>(FIND, [this.clock.now()]))
      await this.database
        .transaction((tx) => this.#leave(tx, id))
        .catch((error: unknown) => this.#log.error(error, `booking ${id} keeps an ended contract`));
  }

  async #leave(tx: Transaction, id: string): Promise<void> {
    const booking = await this.life.lock(tx, id);
    // The agency may have handed it back meanwhile, or the member cancelled it.
    const still = await tx.query(`${FIND} AND b.id = $2`, [this.clock.now(), id]);
    if (!booking || still.length === 0) return;
    const former = (await this.ladder.withdraw(tx, id, 'contract_ended'))!;
    const { agencyId } = former;
    await this.life.record(tx, id, { who: 'service', kind: 'contract_ended', agencyId });
    const calendar_sequence = booking.calendar_sequence + (former.confirmed ? 1 : 0);
    await this.ladder.begin(tx, booking, { because: 'changed' }, { calendar_sequence });
    await this.tellAgency.withdrawn(tx, id, former);
    // Where nobody is left the member has been told that already.
    if (former.confirmed && booking.state === 'asked')
      await this.notices.post(tx, id, 'handed_back');
  }
}
