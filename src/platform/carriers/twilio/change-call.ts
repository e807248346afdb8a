import { addSeconds } from '../../../kernel/clock.js';
import { nextState } from '../../../kernel/state-machine.js';
import type { Transaction } from '../../database/transactions.js';
import type { CallScripts } from '../call-script.js';
import { callStates } from '../call-states.js';
import type { CallState, WhyOut } from '../telephone-call.js';
import { type CallRow, toTelephoneCall } from './call-row.js';
import type { Happening } from './events/interpret-event.js';

/** Seconds after which the reconciler asks how a call of that state stands. A ringing one may ring first. */
const LOOK_AFTER: Readonly<Record<CallState, number>> = {
  planned: 30,
  unknown: 10,
  ringing: 20,
  answered: 60,
  in: 60,
  out: 0,
};

/**
 * The one way in which a call changes its state: through the table, with its times, told to its script. The row is
 * changed in memory; `saveCall` writes it.
 */
export async function changeCall(
  tx: Transaction,
  scripts: CallScripts,
  row: CallRow,
  { change, at, tell }: Happening,
  now: Date,
): Promise<void> {
  const state = nextState(callStates, row.state, change) ?? sameState(row, change);
  if (state === undefined) return;
  row.state = state;
  row.look_at = lookAt(row, now);
  if (tell?.kind === 'ringing') row.ringing_at ??= at;
  else if (tell?.kind === 'answered') row.answered_at ??= at;
  else if (tell?.kind === 'in') Object.assign(row, { in_at: at, room: tell.room });
  else if (tell?.kind === 'left') row.left_at = at;
  else if (tell?.kind === 'out')
    Object.assign(row, { out_at: at, reason: tell.why, error_code: tell.errorCode ?? null });
  // Whoever is told of the end may ask which calls still live.
  if (state === 'out') await saveCall(tx, row);
  if (tell) await scripts.of(row.subject).happened(tx, toTelephoneCall(row), tell);
}

/** The first word that it rings comes after Twilio has taken the call, which is `ringing` then already. */
function sameState({ state, ringing_at: ringingAt }: CallRow, change: string) {
  return change === 'ring' && state === 'ringing' && !ringingAt ? state : undefined;
}

/** When the reconciler looks after the call next. */
export function lookAt({ state, ring_seconds: rings }: CallRow, now: Date): Date {
  return addSeconds(now, LOOK_AFTER[state] + (state === 'ringing' ? (rings ?? 0) : 0));
}

/** An end that we know of without the carrier's word. */
export const endOfOurs = (at: Date, why: WhyOut, errorCode?: number): Happening => ({
  change: 'end',
  at,
  tell: { kind: 'out', at, why, ...(errorCode ? { errorCode } : {}) },
});

/** Writes the row. A call that is out keeps nothing of the person: no number, no key, no word. */
export async function saveCall(tx: Transaction, row: CallRow): Promise<void> {
  const over = row.state === 'out';
  const kept = <T>(value: T) => (over ? null : value);
  await tx.query(
    `UPDATE call SET subject = $2, state = $3, line = $4, sid = $5, dialogue = $6, step = $7, document = $8,
       snapshot = $9::pg_snapshot, send_digits = $10, dial_at = $11, dial_tries = $12, sent_at = $13,
       end_asked_at = $14, farewell = $15, talks = $16, room = $17, room_sid = $18, room_sequence = $19,
       ringing_at = $20, answered_at = $21, in_at = $22, left_at = $23, out_at = $24, reason = $25,
       error_code = $26, look_at = $27, begun_at = $28
     WHERE id = $1`,
    [
      ...[row.id, row.subject, row.state, kept(row.line), row.sid],
      ...[kept(JSON.stringify(row.dialogue ?? null)), row.step, kept(row.document), row.snapshot],
      ...[kept(row.send_digits), row.dial_at, row.dial_tries, row.sent_at, row.end_asked_at],
      ...[kept(row.farewell && JSON.stringify(row.farewell)), JSON.stringify(row.talks), row.room],
      ...[row.room_sid, row.room_sequence, row.ringing_at, row.answered_at, row.in_at],
      ...[row.left_at, row.out_at, row.reason, row.error_code, row.look_at, row.begun_at],
    ],
  );
}
