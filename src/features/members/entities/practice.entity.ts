import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Network } from '../../networks/index.js';

/** Where members work. */
@Entity('practice')
@Unique('practice_network_id_name_commune_code_key', ['networkId', 'name', 'communeCode'])
export class Practice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'practice_pkey' })
  id: string;

  @Column('uuid', { name: 'network_id' })
  networkId: string;

  @ManyToOne(() => Network)
  @JoinColumn({ name: 'network_id', foreignKeyConstraintName: 'practice_network_id_fkey' })
  network: Relation<Network>;

  @Column('text')
  name: string;

  /** INSEE. */
  @Column('text', { name: 'commune_code' })
  communeCode: string;

  @Column('text', { name: 'commune_name' })
  communeName: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
