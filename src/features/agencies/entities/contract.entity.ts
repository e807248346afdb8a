import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Network } from '../../networks/index.js';
import type { Strategy } from '../contracts/strategy.js';
import type { OpeningHours } from '../hours/opening-hours.js';
import type { AnswerRule } from '../rules/booking-terms.js';
import { Agency } from './agency.entity.js';

/** What a network agreed with an agency: in which rank, for which languages, at what hours it is asked, and how. */
@Entity('contract')
@Unique('contract_network_id_agency_id_starts_on_key', ['networkId', 'agencyId', 'startsOn'])
@Check('contract_accepts_by_check', `accepts_by IN ('key', 'answer')`)
@Check('contract_menu_keys_check', `menu_keys ~ '^[0-9*#wW]{1,32}$'`)
@Check('contract_rank_check', `rank >= 1`)
@Check('contract_strategy_check', `strategy IN ('staggered', 'one_at_a_time', 'together')`)
@Check('contract_stagger_check', `stagger_seconds BETWEEN 1 AND 300`)
@Check('contract_ring_check', `ring_seconds BETWEEN 5 AND 300`)
@Check('contract_answer_minutes_check', `answer_minutes BETWEEN 1 AND 1440`)
@Check('contract_free_cancellation_check', `free_cancellation_hours BETWEEN 0 AND 720`)
@Check('contract_late_cancellation_check', `late_cancellation_cents BETWEEN 0 AND 100000`)
export class Contract {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_pkey' })
  id: string;

  @Column('uuid', { name: 'network_id' })
  networkId: string;

  @ManyToOne(() => Network)
  @JoinColumn({ name: 'network_id', foreignKeyConstraintName: 'contract_network_id_fkey' })
  network: Relation<Network>;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'contract_agency_id_fkey' })
  agency: Relation<Agency>;

  @Column('integer')
  rank: number;

  /** ISO 639-3. */
  @Column('text', { array: true })
  languages: string[];

  /** In the network's zone; null is round the clock. */
  @Column('jsonb', { name: 'opening_hours', nullable: true })
  openingHours: OpeningHours;

  @Column('boolean', { name: 'closed_on_holidays', default: false })
  closedOnHolidays: boolean;

  @Column('text', { default: 'staggered' })
  strategy: Strategy;

  @Column('integer', { name: 'stagger_seconds', default: 12 })
  staggerSeconds: number;

  @Column('integer', { name: 'ring_seconds', default: 30 })
  ringSeconds: number;

  /** Where the agency is called under this contract, E.164; null: it answers at its console alone. */
  @Column('text', { nullable: true })
  line: string | null;

  /** What accepts on the line: a key pressed, or the answer itself. */
  @Column('text', { name: 'accepts_by', default: 'key' })
  acceptsBy: 'key' | 'answer';

  /** Keys sent once answered, for an agency whose own menu answers; `w` waits half a second, `W` a second. */
  @Column('text', { name: 'menu_keys', nullable: true })
  menuKeys: string | null;

  /** Whether it is asked for bookings too. */
  @Column('boolean', { name: 'takes_bookings', default: true })
  takesBookings: boolean;

  /** By when it must have answered a booking, the longest notice first. */
  @Column('jsonb', {
    name: 'answer_rules',
    default: [
      { aheadHours: 120, beforeHours: 72 },
      { aheadHours: 24, beforeHours: 24 },
    ],
  })
  answerRules: AnswerRule[];

  /** Minutes to answer where no rule fits any more. */
  @Column('integer', { name: 'answer_minutes', default: 15 })
  answerMinutes: number;

  /** Hours before a booked hour until which giving it up costs nothing. */
  @Column('integer', { name: 'free_cancellation_hours', default: 24 })
  freeCancellationHours: number;

  /** What giving it up later costs, integer cents. */
  @Column('integer', { name: 'late_cancellation_cents', default: 0 })
  lateCancellationCents: number;

  /** First day in force (yyyy-mm-dd, network's zone). */
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  /** Last day in force; null: until further notice. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
