/** The statuses of Twilio's Call resource. */
export type CallStatus =
  | 'queued'
  | 'initiated'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'failed'
  | 'no-answer'
  | 'canceled';

export type EndStatus = Extract<
  CallStatus,
  'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled'
>;

export type Direction = 'inbound' | 'outbound-api' | 'outbound-dial';

/** Something that sounded in a person's ear. `finished` is false when it was cut short. */
export interface Heard {
  /** `say` a text, `play` a file (its URL), `voice` another party, `beep` a conference tone. */
  readonly kind: 'say' | 'play' | 'voice' | 'beep';
  readonly text: string;
  readonly language?: string;
  readonly voice?: string;
  readonly at: Date;
  finished: boolean;
}

/** What the simulator knows of one call: the truth that a ledger is compared with. */
export interface CallRecord {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly parentSid: string | null;
  status: CallStatus;
  readonly createdAt: Date;
  /** When the number was dialled (outbound) or the call arrived (inbound). */
  startedAt: Date | null;
  answeredAt: Date | null;
  endedAt: Date | null;
  answeredBy: string | null;
  /** Milliseconds a call over the rate limit was made to wait, as told in `queue_time`. */
  queueTime: number;
  readonly heard: Heard[];
  /** Every key the person pressed, in order. */
  readonly digits: string[];
  /** Everything the person said, in order. */
  readonly spoken: string[];
}

/** One stay of one call in one conference. */
export interface ParticipantRecord {
  readonly callSid: string;
  readonly label: string | null;
  readonly joinedAt: Date;
  leftAt: Date | null;
  reasonLeft: string | null;
}

export interface ConferenceRecord {
  readonly sid: string;
  readonly friendlyName: string;
  status: 'init' | 'in-progress' | 'completed';
  readonly createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  reasonEnded: string | null;
  endedByCallSid: string | null;
  readonly participants: ParticipantRecord[];
}

/** Whole seconds that a call talked with Twilio, as `CallDuration` tells them; 0 if it was never answered. */
export function callSeconds(record: CallRecord): number {
  if (!record.answeredAt || !record.endedAt) return 0;
  return Math.round((record.endedAt.getTime() - record.answeredAt.getTime()) / 1000);
}
