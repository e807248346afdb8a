import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { contractsToday, type ContractToday } from '../../agencies/index.js';

/** All that must be known before a request is written. */
export interface OpeningInputs {
  networkId: string;
  networkName: string;
  networkState: 'open' | 'closed';
  zone: string;
  memberState: 'active' | 'suspended';
  profession: string;
  commune: string;
  /** A request was made under this key before. */
  repeated: boolean;
  contracts: ContractToday[];
}

const FIND = `
  SELECT m.network_id AS "networkId", n.name AS "networkName", n.state AS "networkState", n.time_zone AS zone,
         m.state AS "memberState", m.profession, p.commune_name AS commune,
         EXISTS (SELECT FROM request r WHERE r.member_id = m.id AND r.idempotency_key = $2) AS repeated,
         ${contractsToday({ id: 'n.id', zone: 'n.time_zone' }, '$3')} AS contracts
  FROM member m JOIN network n ON n.id = m.network_id JOIN practice p ON p.id = m.practice_id
  WHERE m.id = $1`;

/** Reads it in one statement, before the transaction: it is the path that a tap waits for. */
@Injectable()
export class ReadOpeningInputs {
  constructor(private readonly database: Database) {}

  async read(
    memberId: string,
    key: string,
    now: Date,
    via: Pick<Transaction, 'query'> = this.database,
  ): Promise<OpeningInputs | undefined> {
    const [inputs] = await via.query<OpeningInputs>(FIND, [memberId, key, now]);
    return inputs;
  }
}
