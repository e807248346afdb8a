import type { Transaction } from '../../platform/database/transactions.js';

interface DialledNetwork {
  id: string;
  name: string;
}

/** Those whose number it is; where it is nobody's, every open one: the personal code tells which is meant. */
const FIND = `
  SELECT id, name FROM network n
  WHERE state = 'open' AND (telephone = $1
    OR NOT EXISTS (SELECT FROM network WHERE state = 'open' AND telephone = $1))
  ORDER BY id`;

/** The networks that a call to `ownNumber` may be for. @param ownNumber E.164 */
export async function dialledNetworks(
  tx: Transaction,
  ownNumber: string,
): Promise<DialledNetwork[]> {
  return tx.query<DialledNetwork>(FIND, [ownNumber]);
}
