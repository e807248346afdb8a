import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A network of health professionals: what the back office reads and writes of it. */
@Entity('network')
@Unique('network_slug_key', ['slug'])
@Check('network_state_check', `state IN ('open', 'closed')`)
@Check('network_telephone_pin_check', `telephone_pin IN ('always', 'elsewhere', 'never')`)
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

  @Column('boolean', { default: false })
  demo: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
