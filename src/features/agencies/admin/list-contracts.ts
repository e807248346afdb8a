import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import { Database } from '../../../platform/database/transactions.js';
import { consoleIsOpen, contractIsInForce } from '../contracts/contracts-today.js';
import type { OpeningHours, Weekday } from '../hours/opening-hours.js';
import type { ContractsView, ContractView, OpeningSpanView } from './contract.view.js';

type Row = Omit<ContractView, 'opening'> & { openingHours: OpeningHours };

const SELECT = `
  SELECT c.id, a.name AS "agencyName", c.rank, cardinality(c.languages) AS languages,
         c.opening_hours AS "openingHours", c.closed_on_holidays AS "closedOnHolidays", c.strategy,
         c.stagger_seconds AS "staggerSeconds", c.ring_seconds AS "ringSeconds", c.line,
         c.accepts_by AS "acceptsBy", c.menu_keys AS "menuKeys",
         json_build_object('takesBookings', c.takes_bookings, 'answerRules', c.answer_rules,
           'answerMinutes', c.answer_minutes, 'freeCancellationHours', c.free_cancellation_hours,
           'lateCancellationCents', c.late_cancellation_cents, 'email', a.email) AS bookings,
         ${consoleIsOpen('c.agency_id', '$2')} AS "consoleOpen"
  FROM contract c JOIN agency a ON a.id = c.agency_id JOIN network n ON n.id = c.network_id
  WHERE c.network_id = $1 AND ${contractIsInForce('$2', 'n.time_zone')}
  ORDER BY c.rank, a.name, c.id`;

/** The contracts of a network that are in force. */
@Injectable()
export class ListContracts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calls: TelephoneCalls,
  ) {}

  async run(networkId: string): Promise<ContractsView> {
    const rows = await this.database.query<Row>(SELECT, [networkId, this.clock.now()]);
    return { contracts: rows.map(toView), telephone: this.calls.available };
  }
}

function toView({ openingHours, ...row }: Row): ContractView {
  return { ...row, opening: openingHours && spansOf(openingHours) };
}

function spansOf(hours: NonNullable<OpeningHours>): OpeningSpanView[] {
  return (Object.keys(hours) as Weekday[]).flatMap((day) =>
    (hours[day] ?? []).map(([from, to]) => ({ day, from, to })),
  );
}
