import { nextState } from '../../../kernel/state-machine.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { type LegEvent, type LegState, legStates } from '../rules/leg-states.js';
import type { RequestState } from '../rules/request-states.js';
import { type SessionEvent, type SessionState, sessionStates } from '../rules/session-states.js';
import type { LegView, Party } from '../session.view.js';

export interface LegRow {
  id: string;
  party: Party;
  carrier: LegView['carrier'];
  round: number;
  state: LegState;
  connection: string | null;
  muted: boolean;
  account_id: string | null;
  created_at: Date;
  /** Seconds to be joined within, where they are not the usual ones. */
  joins_within: number | null;
  in_at: Date | null;
  dropped_at: Date | null;
  last_beat_at: Date | null;
}

export interface SessionRow {
  id: string;
  network_id: string;
  agency_id: string;
  room: string;
  interpreter_label: string;
  state: SessionState;
  created_at: Date;
  state_since: Date;
  interpreter_in_at: Date | null;
  /** It is being ended: its calls are hung up, and the carrier has yet to say when. */
  ending_at: Date | null;
  ending_reason: string | null;
}

export interface RequestRow {
  id: string;
  member_id: string | null;
  language: string;
  state: RequestState;
  round: number;
}

/** A session with its request and its live legs, all locked until the transaction ends. */
export interface Conversation {
  request: RequestRow;
  session: SessionRow;
  /** Those that are not out. */
  legs: LegRow[];
}

const LOCK_REQUEST = `
  SELECT id, member_id, language, state, round FROM request
  WHERE id = (SELECT request_id FROM session WHERE id = $1) FOR NO KEY UPDATE`;
const LOCK_SESSION = `
  SELECT id, network_id, agency_id, room, interpreter_label, state, created_at, state_since, interpreter_in_at,
         ending_at, ending_reason
  FROM session WHERE id = $1 FOR NO KEY UPDATE`;
const LOCK_LEGS = `
  SELECT id, party, carrier, round, state, connection, muted, account_id, created_at, joins_within, in_at,
         dropped_at, last_beat_at
  FROM leg WHERE session_id = $1 AND state <> 'out' ORDER BY id FOR NO KEY UPDATE`;

/**
 * Locks everything a decision about a session may touch, always in this order (request, session, legs), so that two
 * decisions wait for each other and never deadlock. What it returns is the truth until the commit.
 */
export async function lockConversation(
  tx: Transaction,
  sessionId: string,
): Promise<Conversation | undefined> {
  const [request] = await tx.query<RequestRow>(LOCK_REQUEST, [sessionId]);
  if (!request) return undefined;
  const [session] = await tx.query<SessionRow>(LOCK_SESSION, [sessionId]);
  return { request, session: session!, legs: await tx.query<LegRow>(LOCK_LEGS, [sessionId]) };
}

/** The live leg of a party, if it has one. */
export function legOf(conversation: Conversation, party: Party): LegRow | undefined {
  return conversation.legs.find((leg) => leg.party === party);
}

/** Moves the session by a named event. False where the table has no such step: somebody was faster. */
export async function moveSession(
  tx: Transaction,
  { session }: Conversation,
  event: SessionEvent,
  now: Date,
): Promise<boolean> {
  const state = nextState(sessionStates, session.state, event);
  if (!state) return false;
  await tx.query(`UPDATE session SET state = $2, state_since = $3 WHERE id = $1`, [
    session.id,
    state,
    now,
  ]);
  session.state = state;
  session.state_since = now;
  return true;
}

/** The time at which a leg came into its state is kept; when it comes back it is no longer dropped. */
const MOVE_LEG = `
  UPDATE leg SET state = $2, reason = $4,
    answered_at = CASE WHEN $2 = 'answered' THEN coalesce(answered_at, $3) ELSE answered_at END,
    in_at = CASE WHEN $2 = 'in' THEN coalesce(in_at, $3) ELSE in_at END,
    dropped_at = CASE WHEN $2 = 'dropped' THEN $3::timestamptz END,
    out_at = CASE WHEN $2 = 'out' THEN $3::timestamptz END
  WHERE id = $1`;

/** Moves a leg by a named event. False where the table has no such step: somebody was faster. */
export async function moveLeg(
  tx: Transaction,
  conversation: Conversation,
  leg: LegRow,
  event: LegEvent,
  now: Date,
  reason: string | null = null,
): Promise<boolean> {
  const state = nextState(legStates, leg.state, event);
  if (!state) return false;
  await tx.query(MOVE_LEG, [leg.id, state, now, reason]);
  leg.state = state;
  leg.dropped_at = state === 'dropped' ? now : null;
  if (state === 'in') leg.in_at ??= now;
  if (state === 'out') conversation.legs = conversation.legs.filter((other) => other !== leg);
  return true;
}

/** The same by the id of one of its legs, be that out or not. */
export async function lockByAnyLeg(
  tx: Transaction,
  legId: string,
): Promise<Conversation | undefined> {
  const [row] = await tx.query<{ session_id: string }>(`SELECT session_id FROM leg WHERE id = $1`, [
    legId,
  ]);
  return row && lockConversation(tx, row.session_id);
}

/** The same; undefined where that leg is out by now. */
export async function lockByLeg(
  tx: Transaction,
  legId: string,
): Promise<{ conversation: Conversation; leg: LegRow } | undefined> {
  const conversation = await lockByAnyLeg(tx, legId);
  const leg = conversation?.legs.find((one) => one.id === legId);
  return conversation && leg && { conversation, leg };
}
