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

  /** First day in force (yyyy-mm-dd, network's zone). */
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  /** Last day in force; null: until further notice. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
