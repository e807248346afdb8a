import type { WhyOut } from '../../telephone-call.js';
import type { Heard } from './interpret-event.js';

/** A row of `provider_event`. */
export interface EventRow {
  /** A bigint, as text. */
  id: string;
  resource_sid: string;
  event: string;
  /** A bigint, as text. */
  sequence: string;
  call_sid: string;
  room: string | null;
  at: Date;
  body: { ErrorCode?: string };
  received_at: Date;
}

/** Twilio's last words on a call, and ours. */
export const ENDINGS: Readonly<Record<string, WhyOut>> = {
  completed: 'completed',
  busy: 'busy',
  failed: 'failed',
  'no-answer': 'no_answer',
  canceled: 'cancelled',
};

/** What a stored event says; undefined for one that means nothing to us. */
export function heardEvent(row: EventRow): Heard | undefined {
  const { event, at, room, received_at: receivedAt } = row;
  const when = { at, receivedAt };
  const why = ENDINGS[event];
  if (why !== undefined)
    return { ...when, kind: 'ended', why, errorCode: Number(row.body.ErrorCode) || null };
  switch (event) {
    case 'queued':
    case 'initiated':
      return { ...when, kind: 'placed' };
    case 'ringing':
      return { ...when, kind: 'ringing' };
    case 'in-progress':
      return { ...when, kind: 'answered' };
    case 'participant-join':
    case 'participant-leave':
      return {
        ...when,
        kind: event === 'participant-join' ? 'joined' : 'left',
        room: room ?? '',
        roomSid: row.resource_sid,
        sequence: Number(row.sequence),
      };
    default:
      return undefined;
  }
}

/** The order in which events of one second come: a call is over last. */
export const RANK_SQL = `CASE WHEN event IN ('queued', 'initiated') THEN 0 WHEN event = 'ringing' THEN 1
  WHEN event = 'in-progress' THEN 2 WHEN event LIKE 'participant-%' THEN 3 ELSE 4 END`;
