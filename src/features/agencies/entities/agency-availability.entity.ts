import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Agency } from './agency.entity.js';

/** What an agency publishes of itself now, per language or for all (`*`). */
@Entity('agency_availability')
@Check('agency_availability_state_check', `state IN ('open', 'busy', 'closed')`)
export class AgencyAvailability {
  @PrimaryColumn('uuid', {
    name: 'agency_id',
    primaryKeyConstraintName: 'agency_availability_pkey',
  })
  agencyId: string;

  @ManyToOne(() => Agency, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'agency_availability_agency_id_fkey' })
  agency: Relation<Agency>;

  /** ISO 639-3, or `*`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'agency_availability_pkey' })
  language: string;

  @Column('text')
  state: 'open' | 'busy' | 'closed';

  @Column('timestamptz', { name: 'busy_until', nullable: true })
  busyUntil: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
