/**
 * SQL: FROM and WHERE of the calls `c` that serve requests of the network `$1`. A call names an offer, a leg or a
 * request (`<kind>:<id>`); one that came in and whose caller is not known yet belongs to the network whose number was
 * dialled. Of a leg, `l` is the row; what else is joined is for this condition alone.
 * @param which a condition on `c` that is true of few
 */
export const callsOfNetwork = (which: string) => `
  FROM call c
  CROSS JOIN LATERAL (
    SELECT CASE WHEN c.subject ~ '^[a-z_]+:[0-9a-f-]{36}$' THEN split_part(c.subject, ':', 2)::uuid END AS id) subject
  LEFT JOIN offer o ON o.id = subject.id
  LEFT JOIN leg l ON l.id = subject.id
  LEFT JOIN session s ON s.id = l.session_id
  LEFT JOIN request r ON r.id = subject.id
  WHERE ${which} AND CASE
    WHEN subject.id IS NOT NULL THEN coalesce(o.network_id, s.network_id, r.network_id) = $1
    ELSE c.direction = 'in' AND c.own_number = (SELECT telephone FROM network WHERE id = $1) END`;
