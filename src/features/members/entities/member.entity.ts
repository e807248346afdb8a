import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Network } from '../../networks/index.js';
import { Practice } from './practice.entity.js';

/** A health professional whom a network has admitted. */
@Entity('member')
@Index('member_network_id_family_name_idx', ['networkId', 'familyName'])
// On lower(email), which an entity can't say: the migration makes it.
@Index('member_network_id_email_key', { synchronize: false })
@Check('member_state_check', `state IN ('active', 'suspended')`)
@Check('member_locale_check', `locale IN ('fr', 'en')`)
export class Member {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pkey' })
  id: string;

  @Column('uuid', { name: 'network_id' })
  networkId: string;

  @ManyToOne(() => Network)
  @JoinColumn({ name: 'network_id', foreignKeyConstraintName: 'member_network_id_fkey' })
  network: Relation<Network>;

  @Column('uuid', { name: 'practice_id' })
  practiceId: string;

  @ManyToOne(() => Practice)
  @JoinColumn({ name: 'practice_id', foreignKeyConstraintName: 'member_practice_id_fkey' })
  practice: Relation<Practice>;

  @Column('text', { name: 'given_name' })
  givenName: string;

  @Column('text', { name: 'family_name' })
  familyName: string;

  /** TRE_G15. */
  @Column('text')
  profession: string;

  /** One per network, whatever its case. */
  @Column('text')
  email: string;

  @Column('text', { default: 'active' })
  state: 'active' | 'suspended';

  @Column('text', { default: 'fr' })
  locale: 'fr' | 'en';

  /** ISO 639-3. */
  @Column('text', { name: 'favourite_languages', array: true, default: () => `'{}'` })
  favouriteLanguages: string[];

  /** Keyed hash of the PIN for calls; null until the member has chosen one. */
  @Column('bytea', { name: 'pin_hash', nullable: true, select: false })
  pinHash: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
