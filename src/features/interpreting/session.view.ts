export type Party = 'professional' | 'interpreter' | 'patient';

/** One party of a session and where its leg stands. */
export class LegView {
  id: string;
  party: Party;
  /** What carries it: a browser's own voice, or a telephone call. */
  carrier: 'browser' | 'twilio';
  state: 'planned' | 'unknown' | 'ringing' | 'answered' | 'in' | 'dropped' | 'out';
  muted: boolean;
  /** Why it is out; for a patient who was called: `busy`, `no_answer`, `voicemail`, `message_left` or `message_cut` on one, `refused`, `unreachable`, `left`, `removed`. */
  reason: string | null;
  /** `dropped`: the place is kept until then (ISO 8601). */
  heldUntil: string | null;
  /** Names the page that holds the leg; changes when the party comes back, so that peers connect anew. */
  connection: string | null;
}

/** The interpreted conversation as its parties see it. Also the payload of `session:changed`. */
export class SessionView {
  id: string;
  requestId: string;
  version: number;
  state: 'connecting' | 'talking' | 'interrupted' | 'replacing' | 'ended';
  /** Why it ended: `ended_by_professional`, `professional_lost`, `interpreter_lost`, `never_connected`, `not_replaced`, `too_long`. */
  reason: string | null;
  networkName: string;
  agencyName: string;
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  patientPlace: 'room' | 'elsewhere';
  /** Told to the interpreter and the professional only; null for the patient. */
  note: string | null;
  /** Six digits to note and to say aloud. */
  bookingNumber: string;
  /** The interpreter's name or number, as the operator gave it. */
  interpreterLabel: string;
  /** First moment both were heard (ISO 8601). */
  interpreterInAt: string | null;
  /** Seconds confirmed by both ends so far. */
  talkSeconds: number;
  legs: LegView[];
  /** The offers of a replacement hunt while `replacing`. */
  startedAt: string;
  /** Until when it was booked (ISO 8601); null: it was not. Nothing is ended then. */
  bookedUntil: string | null;
  /** The professional asks the interpreter for so many minutes more; null: nothing is asked. */
  extensionMinutes: number | null;
  /** When its time is over, and it is ended (ISO 8601). */
  limitAt: string;
  /** Since when its telephones are being hung up (ISO 8601): it ends as soon as the carrier says that they are. */
  endingAt: string | null;
  endedAt: string | null;
  now: string;
}

/** Who the asking browser is in this session. */
export class MyLegView {
  session: SessionView;
  legId: string;
  party: Party;
  rated: boolean;
}

export class IceView {
  iceServers: { urls: string[]; username?: string; credential?: string }[];
  /** `relay` hides the parties' addresses from each other. */
  iceTransportPolicy: 'all' | 'relay';
}

/** A one-time link as shown to the person who hands it over. */
export class JoinLinkView {
  url: string;
  party: Party;
  expiresAt: string;
}

/** What a one-time link says of itself before it is taken. */
export class JoinLinkPreviewView {
  party: Party;
  language: string;
  networkName: string;
  bookingNumber: string;
  expiresAt: string;
  /** This browser took it before, and may go straight back. */
  taken: boolean;
}
