import { secretHash } from '../../src/platform/access/secrets.js';
import { benchId, KIND, operatorToken, sqlId, sqlTokenHash } from './ids.js';
import type { Sql } from './bed.js';

/** Members who can be signed in as; each may have one live request. */
export const MEMBERS = 50_000;
/** Agencies under contract, in rank order. */
export const AGENCIES = 2;
export const LANGUAGE = 'rus';

/** Invented people: one network, its members signed in, and agencies whose consoles stay open for a day. */
export async function populate(sql: Sql): Promise<void> {
  const network = benchId(KIND.network, 1);
  const practice = benchId(KIND.practice, 1);
  await sql(
    `INSERT INTO network (id, slug, name, created_at) VALUES ($1, 'mesures', 'Réseau des mesures', now())`,
    [network],
  );
  await sql(
    `INSERT INTO practice (id, network_id, name, commune_code, commune_name, created_at)
     VALUES ($1, $2, 'Cabinet des mesures', '31555', 'Toulouse', now())`,
    [practice, network],
  );
  await sql(
    `INSERT INTO member (id, network_id, practice_id, given_name, family_name, profession, email, created_at)
     SELECT ${sqlId(KIND.member, 'n')}, $1, $2, 'Camille', 'Mesure ' || n, '10', n || '@exemple.test', now()
     FROM generate_series(1, ${MEMBERS}) AS n`,
    [network, practice],
  );
  await sql(
    `INSERT INTO auth_session (id, token_hash, role, member_id, created_at, last_seen_at, expires_at)
     SELECT ${sqlId(KIND.session, 'n')}, ${sqlTokenHash('n')}, 'member', ${sqlId(KIND.member, 'n')},
            now(), now(), now() + interval '1 day'
     FROM generate_series(1, ${MEMBERS}) AS n`,
  );
  for (let rank = 1; rank <= AGENCIES; rank += 1) await addAgency(sql, network, rank);
}

async function addAgency(sql: Sql, network: string, rank: number): Promise<void> {
  const agency = benchId(KIND.agency, rank);
  const account = benchId(KIND.account, rank);
  await sql(
    `INSERT INTO agency (id, slug, name, created_at) VALUES ($1, 'agence-' || $2, 'Agence ' || $2, now())`,
    [agency, String(rank)],
  );
  await sql(
    `INSERT INTO contract (id, network_id, agency_id, rank, languages, starts_on, created_at)
     VALUES ($1, $2, $3, $4, $5, '2020-01-01', now())`,
    [benchId(KIND.contract, rank), network, agency, rank, [LANGUAGE, 'tir', 'pus']],
  );
  await sql(
    `INSERT INTO account (id, role, email, password_hash, display_name, agency_id, created_at)
     VALUES ($1, 'operator', 'agence-' || $3 || '@exemple.test', '!', 'Dominique Mesure', $2, now())`,
    [account, agency, String(rank)],
  );
  await sql(
    `INSERT INTO auth_session (id, token_hash, role, account_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, 'operator', $3, now(), now(), now() + interval '1 day')`,
    [benchId(KIND.session, MEMBERS + rank), secretHash(operatorToken(rank)), account],
  );
  await sql(
    `INSERT INTO open_console (id, agency_id, account_id, opened_at, last_beat_at)
     VALUES ($1, $2, $1, now(), now() + interval '1 day')`,
    [account, agency],
  );
}
