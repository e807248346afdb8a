import type { CallState, TelephoneCall } from '../telephone-call.js';
import type { Transaction } from '../../database/transactions.js';
import type { Phrase } from '../prompts/phrase.js';
import type { Talk } from './steps/render-step.js';

/** A talk that the call was sent to, in the order in which they were given. */
export interface GivenTalk extends Talk {
  /** The step that it was. */
  step: number;
  /** Our clock, ISO 8601: when its document was given, last where it was given again; null while words come first. */
  givenAt: string | null;
  /** Our clock: when the call came out of it and asked what is next. */
  backAt: string | null;
}

/** A row of `call`, as the carrier works with it. */
export interface CallRow {
  id: string;
  direction: 'out' | 'in';
  subject: string | null;
  state: CallState;
  line: string | null;
  own_number: string;
  sid: string | null;
  dialogue: unknown;
  step: number;
  document: string | null;
  /** What the last step's transaction could see (`pg_snapshot`). */
  snapshot: string | null;
  ring_seconds: number | null;
  limit_seconds: number | null;
  send_digits: string | null;
  detects_machine: boolean;
  /** Of a machine the end of its greeting is waited for. */
  awaits_beep: boolean;
  dial_before: Date | null;
  dial_at: Date | null;
  dial_tries: number;
  sent_at: Date | null;
  end_asked_at: Date | null;
  farewell: readonly Phrase[] | null;
  talks: readonly GivenTalk[];
  room: string | null;
  room_sid: string | null;
  /** A bigint, as text. */
  room_sequence: string | null;
  created_at: Date;
  /** Our clock: when it asked for its first document, which is when it was answered. */
  begun_at: Date | null;
  ringing_at: Date | null;
  answered_at: Date | null;
  in_at: Date | null;
  left_at: Date | null;
  out_at: Date | null;
  reason: string | null;
  error_code: number | null;
  look_at: Date;
}

/** A row with what its reading transaction can see. */
export type LockedCall = CallRow & { present: string };

/**
 * Holds the call until the transaction ends. Always the first lock: features take theirs after it, and never wait for
 * a call's row while they hold one.
 */
export async function lockCall(tx: Transaction, callId: string): Promise<LockedCall | undefined> {
  const [row] = await tx.query<LockedCall>(
    `SELECT *, pg_current_snapshot()::text AS present FROM call WHERE id = $1 FOR UPDATE`,
    [callId],
  );
  return row;
}

/** The call as features see it. */
export function toTelephoneCall(row: CallRow): TelephoneCall {
  const { id, direction, subject, state, line, own_number: ownNumber, dialogue } = row;
  return { id, direction, subject, state, line, ownNumber, dialogue };
}
