/**
 * SQL for the seconds of talk of the session `s`: the sum of its spans, rounded once, as `talkSeconds` of the rules
 * does. While the session lives the spans alone hold it.
 */
export const TALK_SECONDS = `(
  SELECT coalesce(round(sum(extract(epoch FROM t.confirmed_until - t.started_at))), 0)::integer
  FROM talk_span t WHERE t.session_id = s.id)`;
