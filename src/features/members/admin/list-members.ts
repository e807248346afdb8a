import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { foldSql, searchPatterns } from '../fold.js';
import type { MemberView } from './member.view.js';

/** More are not listed at once: the search narrows them. */
export const MOST_LISTED = 200;

type Row = Omit<MemberView, 'codeIssuedAt' | 'createdAt' | 'lastSignInAt'> & {
  codeIssuedAt: Date | null;
  createdAt: Date;
  lastSignInAt: Date | null;
};

const SELECT = `
  SELECT m.id, m.given_name AS "givenName", m.family_name AS "familyName", m.profession, m.email, m.state,
         p.name AS "practiceName", p.commune_name AS "communeName", c.issued_at AS "codeIssuedAt",
         m.created_at AS "createdAt",
         (SELECT max(s.created_at) FROM auth_session s WHERE s.member_id = m.id) AS "lastSignInAt"
  FROM member m
  JOIN practice p ON p.id = m.practice_id
  LEFT JOIN personal_code c ON c.member_id = m.id AND c.revoked_at IS NULL
  WHERE m.network_id = $1`;

const SEARCHED = foldSql(
  `concat_ws(' ', m.given_name, m.family_name, m.email, p.name, p.commune_name)`,
);

const SEARCH = `${SELECT} AND ${SEARCHED} LIKE ALL ($2::text[])
  ORDER BY ${foldSql('m.family_name')}, ${foldSql('m.given_name')}, m.id
  LIMIT ${MOST_LISTED}`;

/** The members of a network. */
@Injectable()
export class ListMembers {
  constructor(private readonly database: Database) {}

  /** @param search words to be found in name, e-mail, practice or commune; accents and case don't matter */
  async run(networkId: string, search = ''): Promise<MemberView[]> {
    const rows = await this.database.query<Row>(SEARCH, [networkId, searchPatterns(search)]);
    return rows.map(toView);
  }

  /** @throws AppError MEMBER_UNKNOWN */
  async one(networkId: string, memberId: string): Promise<MemberView> {
    const [row] = await this.database.query<Row>(`${SELECT} AND m.id = $2`, [networkId, memberId]);
    if (!row) throw new AppError('MEMBER_UNKNOWN');
    return toView(row);
  }
}

function toView(row: Row): MemberView {
  return {
    ...row,
    codeIssuedAt: row.codeIssuedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  };
}
