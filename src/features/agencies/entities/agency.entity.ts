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

  /** IANA name: by this clock its operators read and propose hours, whatever the zone of the network that asks. */
  @Column('text', { name: 'time_zone', default: 'Europe/Paris' })
  timeZone: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
