import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A network of health professionals: what the back office reads and writes of it. */
@Entity('network')
@Unique('network_slug_key', ['slug'])
@Check('network_state_check', `state IN ('open', 'closed')`)
@Check('network_telephone_pin_check', `telephone_pin IN ('always', 'elsewhere', 'never')`)
@Check('network_booking_notice_check', `booking_notice_minutes BETWEEN 0 AND 10080`)
@Check('network_booking_horizon_check', `booking_horizon_days BETWEEN 1 AND 366`)
@Check('network_booking_most_check', `booking_most_minutes BETWEEN 15 AND 480`)
export class Network {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'network_pkey' })
  id: string;

  /** Part of addresses; never changes. */
  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  /** IANA name; local times of the network are in it. */
  @Column('text', { name: 'time_zone', default: 'Europe/Paris' })
  timeZone: string;

  /** E.164. */
  @Column('text', { nullable: true })
  telephone: string | null;

  /** A closed network takes no requests; its members may still see their history. */
  @Column('text', { default: 'open' })
  state: 'open' | 'closed';

  /** When a caller is asked for a PIN besides the personal code; `elsewhere`: but for numbers that the member registered. */
  @Column('text', { name: 'telephone_pin', default: 'elsewhere' })
  telephonePin: 'always' | 'elsewhere' | 'never';

  /** Least minutes between a booking and its hour. */
  @Column('integer', { name: 'booking_notice_minutes', default: 60 })
  bookingNoticeMinutes: number;

  /** How many days ahead may be booked. */
  @Column('integer', { name: 'booking_horizon_days', default: 90 })
  bookingHorizonDays: number;

  /** Minutes of the longest booking, for all its patients together. */
  @Column('integer', { name: 'booking_most_minutes', default: 120 })
  bookingMostMinutes: number;

  @Column('boolean', { default: false })
  demo: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
