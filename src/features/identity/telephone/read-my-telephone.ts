import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import type { MyTelephoneView } from './my-telephone.view.js';
import { MOST_NUMBERS } from './register-number.js';

const FIND = `
  SELECT n.telephone AS dial, n.telephone_pin AS "pinAsked", m.pin_hash IS NOT NULL AS "hasPin",
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'lastDigits', t.last_digits) ORDER BY t.id), '[]')
     FROM member_telephone t WHERE t.member_id = m.id) AS numbers
  FROM member m JOIN network n ON n.id = m.network_id WHERE m.id = $1`;

/** How a member is known on the telephone. */
@Injectable()
export class ReadMyTelephone {
  constructor(private readonly database: Database) {}

  async run(memberId: string): Promise<MyTelephoneView> {
    const [row] = await this.database.query<Omit<MyTelephoneView, 'mostNumbers'>>(FIND, [memberId]);
    return { ...row!, mostNumbers: MOST_NUMBERS };
  }
}
