import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Network } from '../../networks/index.js';
import { Member } from './member.entity.js';

/** A code that a member signs in with: its keyed hash alone. A member has one at a time. */
@Entity('personal_code')
@Unique('personal_code_network_id_code_hash_key', ['networkId', 'codeHash'])
@Index('personal_code_member_id_live_key', ['memberId'], {
  unique: true,
  where: 'revoked_at IS NULL',
})
export class PersonalCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'personal_code_pkey' })
  id: string;

  @Column('uuid', { name: 'network_id' })
  networkId: string;

  @ManyToOne(() => Network)
  @JoinColumn({ name: 'network_id', foreignKeyConstraintName: 'personal_code_network_id_fkey' })
  network: Relation<Network>;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'personal_code_member_id_fkey' })
  member: Relation<Member>;

  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
