import { newId } from '../../../kernel/ids.js';
import type { BookedAgency, ScheduledRequest } from './scheduled-request.js';

/**
 * SQL: requests whose interpreters wait, each with the one offer that the booking was. Of a member who has another live
 * request nothing is written.
 */
export const INSERT_SCHEDULED = `
  WITH given AS (
    SELECT * FROM json_to_recordset($1::json) AS g (id uuid, network_id uuid, member_id uuid, language text, dialect text,
      gender text, patient_place text, professional_line text, note text, idempotency_key text, starts_at timestamptz,
      booked_until timestamptz, offer_id uuid, agency_id uuid, contract_id uuid, rank int, account_id uuid)
  ), new_request AS (
    INSERT INTO request (id, network_id, member_id, mode, language, dialect, gender, patient_place, professional_line, note,
                         idempotency_key, state, created_at, changed_at, booked_until)
    SELECT id, network_id, member_id, 'scheduled', language, dialect, gender, patient_place, professional_line, note,
           idempotency_key, 'connecting', starts_at, $2, booked_until FROM given
    ON CONFLICT DO NOTHING
    RETURNING id, idempotency_key
  ), new_offer AS (
    INSERT INTO offer (id, request_id, network_id, agency_id, contract_id, round, position, rank, strategy, stagger_seconds,
                       ring_seconds, state, rank_exception, rang_at, rings_until, answered_at, ended_at, account_id)
    SELECT g.offer_id, g.id, g.network_id, g.agency_id, g.contract_id, 1, 1, g.rank, 'one_at_a_time', 12, 30, 'accepted',
           CASE WHEN g.rank > 1 THEN 'booked' END, $2, $2, $2, $2, g.account_id
    FROM given g JOIN new_request r ON r.id = g.id
  )
  SELECT id, idempotency_key AS key FROM new_request`;

/** The JSON that it takes. */
export function scheduledRecords(
  wishes: readonly (ScheduledRequest & { agency: BookedAgency })[],
  now: Date,
): string {
  return JSON.stringify(
    wishes.map(({ agency, ...wish }) => ({
      ...{ id: newId(now.getTime()), network_id: wish.networkId, member_id: wish.memberId },
      ...{ language: wish.language, dialect: wish.dialect, gender: wish.gender, note: wish.note },
      ...{ patient_place: wish.patientPlace, idempotency_key: wish.key },
      professional_line: wish.professional ? 'telephone' : 'browser',
      ...{ starts_at: wish.startsAt, booked_until: wish.endsAt, offer_id: newId(now.getTime()) },
      ...{ agency_id: agency.agencyId, contract_id: agency.contractId, rank: agency.rank },
      account_id: agency.accountId,
    })),
  );
}
