import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { foldSql, searchPatterns } from '../fold.js';
import type { PracticeView } from './member.view.js';

const SEARCH = `
  SELECT name, commune_code AS "communeCode", commune_name AS "communeName"
  FROM practice
  WHERE network_id = $1 AND ${foldSql(`name || ' ' || commune_name`)} LIKE ALL ($2::text[])
  ORDER BY ${foldSql('name')}, commune_name
  LIMIT 12`;

/** The practices of a network, to be chosen rather than typed anew. */
@Injectable()
export class ListPractices {
  constructor(private readonly database: Database) {}

  run(networkId: string, search = ''): Promise<PracticeView[]> {
    return this.database.query<PracticeView>(SEARCH, [networkId, searchPatterns(search)]);
  }
}
