import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A partner agency. */
@Entity('agency')
@Unique('agency_slug_key', ['slug'])
export class Agency {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_pkey' })
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  telephone: string | null;

  /** Where bookings are written to, besides its operators' consoles. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
