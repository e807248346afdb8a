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
import { Member } from './member.entity.js';

/** A telephone from which a member calls: recognised by a keyed hash, the number itself is not kept. */
@Entity('member_telephone')
@Unique('member_telephone_member_id_number_hash_key', ['memberId', 'numberHash'])
@Check('member_telephone_last_digits_check', `last_digits ~ '^[0-9]{2}$'`)
export class MemberTelephone {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_telephone_pkey' })
  id: string;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'member_telephone_member_id_fkey' })
  member: Relation<Member>;

  @Column('bytea', { name: 'number_hash' })
  numberHash: Buffer;

  /** The last two, so that the member knows which number it is. */
  @Column('text', { name: 'last_digits' })
  lastDigits: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
