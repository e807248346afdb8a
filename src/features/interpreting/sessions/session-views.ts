import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';
import { wantedMinutes } from '../rules/extension.js';
import type { LegView, Party, SessionView } from '../session.view.js';
import { TALK_SECONDS } from './talk-seconds.js';

interface Row {
  id: string;
  request_id: string;
  version: number;
  state: SessionView['state'];
  reason: string | null;
  network_name: string;
  agency_name: string;
  language: string;
  dialect: string | null;
  gender: SessionView['gender'];
  patient_place: SessionView['patientPlace'];
  note: string | null;
  booking_number: string;
  interpreter_label: string;
  interpreter_in_at: Date | null;
  talk_seconds: number;
  created_at: Date;
  ending_at: Date | null;
  ended_at: Date | null;
  booked_until: Date | null;
  extension_minutes: number | null;
  extension_asked_at: Date | null;
  legs: (Pick<LegView, 'id' | 'party' | 'carrier' | 'state' | 'muted' | 'reason' | 'connection'> & {
    droppedAt: string | null;
  })[];
  /** Whom to tell. */
  member_id: string | null;
  network_id: string;
  agency_id: string;
  request_version: number;
}

/** The last leg of each party: an interpreter who was swapped is no longer part of it. */
const LEGS = `
  SELECT coalesce(json_agg(json_build_object('id', l.id, 'party', l.party, 'carrier', l.carrier, 'state', l.state, 'muted', l.muted,
    'reason', CASE WHEN l.state = 'out' THEN l.reason END,
    'connection', l.connection, 'droppedAt', l.dropped_at) ORDER BY l.created_at, l.id), '[]')
  FROM (SELECT DISTINCT ON (party) * FROM leg WHERE session_id = s.id ORDER BY party, (state = 'out'), created_at DESC, id DESC) l`;

const FIND = `
  SELECT s.id, s.request_id, s.version, s.state, s.reason, n.name AS network_name, a.name AS agency_name,
         r.language, r.dialect, r.gender, r.patient_place, r.note, s.booking_number, s.interpreter_label,
         s.interpreter_in_at, ${TALK_SECONDS} AS talk_seconds, s.created_at, s.ending_at, s.ended_at,
         r.booked_until, s.extension_minutes, s.extension_asked_at, (${LEGS}) AS legs,
         r.member_id, s.network_id, s.agency_id, r.version AS request_version
  FROM session s JOIN request r ON r.id = s.request_id JOIN network n ON n.id = s.network_id
  JOIN agency a ON a.id = s.agency_id
  WHERE s.id = ANY($1::uuid[])`;

/** A session's view, and who besides its pages is to hear of it. */
export interface AddressedView {
  view: SessionView;
  memberId: string | null;
  networkId: string;
  agencyId: string;
  requestVersion: number;
}

/** Reads what the parties of a session see. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The view for `party`, undefined where there is no such session. */
  async find(sessionId: string, party: Party): Promise<SessionView | undefined> {
    const found = await this.findAddressed(sessionId);
    return found && viewFor(found.view, party);
  }

  async findAddressed(sessionId: string): Promise<AddressedView | undefined> {
    const [found] = await this.findAddressedMany([sessionId]);
    return found;
  }

  async findAddressedMany(sessionIds: readonly string[]): Promise<AddressedView[]> {
    const rows = await this.database.query<Row>(FIND, [sessionIds]);
    return rows.map((row) => ({
      view: toView(row, this.clock.now()),
      memberId: row.member_id,
      networkId: row.network_id,
      agencyId: row.agency_id,
      requestVersion: row.request_version,
    }));
  }
}

/** The note is between the professional and the interpreter. */
export function viewFor(view: SessionView, party: Party): SessionView {
  return party === 'patient' ? { ...view, note: null } : view;
}

function toView(row: Row, now: Date): SessionView {
  return {
    id: row.id,
    requestId: row.request_id,
    version: row.version,
    state: row.state,
    reason: row.reason,
    networkName: row.network_name,
    agencyName: row.agency_name,
    language: row.language,
    dialect: row.dialect,
    gender: row.gender,
    patientPlace: row.patient_place,
    note: row.note,
    bookingNumber: row.booking_number,
    interpreterLabel: row.interpreter_label,
    interpreterInAt: row.interpreter_in_at?.toISOString() ?? null,
    talkSeconds: row.talk_seconds,
    legs: row.legs.map(toLegView),
    startedAt: row.created_at.toISOString(),
    bookedUntil: row.booked_until?.toISOString() ?? null,
    extensionMinutes: wantedMinutes(
      { minutes: row.extension_minutes, askedAt: row.extension_asked_at },
      now,
    ),
    limitAt: addSeconds(row.created_at, SECONDS.session).toISOString(),
    endingAt: row.ending_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    now: now.toISOString(),
  };
}

function toLegView({ droppedAt, ...leg }: Row['legs'][number]): LegView {
  const held = leg.state === 'dropped' && droppedAt !== null;
  return {
    ...leg,
    heldUntil: held ? addSeconds(new Date(droppedAt), SECONDS.hold).toISOString() : null,
  };
}
