import type { Transaction } from '../../platform/database/transactions.js';

/** Inserts rows given by column names; a column that no row names keeps its default. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  // Names come from this folder's constants, never from outside.
  const columns = Object.keys(rows[0]!).join(', ');
  await tx.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
