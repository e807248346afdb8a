import { insertOffers } from '../hunt/insert-offers.js';

/**
 * The whole transaction of a new request in one statement: the request, its offers, the job of its next step. A
 * double tap or a second live request breaks a unique index, and then nothing is written at all: no row comes back.
 */
export const INSERT_REQUEST = `
  WITH new_request AS (
    INSERT INTO request (id, network_id, member_id, mode, follows_id, language, dialect, gender, patient_place,
                         professional_line, note, idempotency_key, state, standing_until, created_at, changed_at, booked_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'hunting', $13, $14, $15, $16)
    ON CONFLICT DO NOTHING
    RETURNING id AS request_id, network_id, round
  ), new_offers AS (${insertOffers('new_request', '$17')})
  SELECT request_id FROM new_request, LATERAL graphile_worker.add_job(
    $18, payload => $19::json, run_at => $20::timestamptz, job_key => $21, max_attempts => 25) AS job`;
