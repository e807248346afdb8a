import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../../platform/access/principal.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/transactions.js';
import { type Person, personColumn } from '../sessions/person.js';
import type { MeView } from './me.view.js';

const DEMO = `EXISTS (SELECT 1 FROM network WHERE demo) AS demo`;

const FIND_MEMBER = `
  SELECT m.id, m.given_name || ' ' || m.family_name AS "displayName", m.locale, n.time_zone AS "timeZone",
         json_build_object('id', n.id, 'slug', n.slug, 'name', n.name, 'telephone', n.telephone) AS network,
         '[]'::json AS networks, NULL AS agency, ${DEMO}
  FROM member m JOIN network n ON n.id = m.network_id
  WHERE m.id = $1`;

const FIND_ACCOUNT = `
  SELECT a.id, a.display_name AS "displayName", a.locale, NULL AS network,
         (SELECT coalesce(json_agg(json_build_object('id', n.id, 'slug', n.slug, 'name', n.name) ORDER BY n.name), '[]')
          FROM account_network an JOIN network n ON n.id = an.network_id WHERE an.account_id = a.id) AS networks,
         CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'name', g.name) END AS agency,
         coalesce(g.time_zone,
                  (SELECT n.time_zone FROM account_network an JOIN network n ON n.id = an.network_id
                   WHERE an.account_id = a.id ORDER BY n.name LIMIT 1), 'Europe/Paris') AS "timeZone",
         ${DEMO}
  FROM account a LEFT JOIN agency g ON g.id = a.agency_id
  WHERE a.id = $1`;

/** What the pages show of the signed-in person. */
@Injectable()
export class FindMe {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async run(person: Person | SignedIn): Promise<MeView> {
    const sql = person.role === 'member' ? FIND_MEMBER : FIND_ACCOUNT;
    const [row] = await this.database.query<Omit<MeView, 'role'>>(sql, [personColumn(person).id]);
    return { role: person.role, ...row!, demo: row!.demo && !this.config.production };
  }
}
