import type { Scope } from '../time/interruption.js';
import type { Source } from '../twiml/source.js';
import type { Call } from './call.js';
import type { ConferenceRecord, ParticipantRecord } from './records.js';

/** How a call wishes to be in a conference. */
export interface ParticipantOptions {
  readonly label: string | null;
  readonly muted: boolean;
  readonly startOnEnter: boolean;
  readonly endOnExit: boolean;
  readonly beep: 'true' | 'false' | 'onEnter' | 'onExit';
  /** What plays until the conference starts; null is Twilio's own music, '' is silence. */
  readonly wait: Source | '' | null;
  readonly maxParticipants: number;
  /** Taken from the first participant alone. */
  readonly statusCallback: ConferenceTarget | null;
}

export interface ConferenceTarget {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** `start`, `end`, `join`, `leave`, `mute`, `hold`, `modify`, `announcement`. */
  readonly events: ReadonlySet<string>;
}

/** A call that is in a conference. */
export interface Participant {
  readonly call: Call;
  readonly conference: Conference;
  readonly record: ParticipantRecord;
  readonly options: ParticipantOptions;
  readonly scope: Scope;
  muted: boolean;
  hold: boolean;
  holdMusic: Source | null;
  endOnExit: boolean;
  coaching: boolean;
  updatedAt: Date;
  /** What it hears instead of the talk: the waiting music, the music while on hold, or nothing. */
  media: { readonly kind: 'wait' | 'hold' | 'talk'; readonly scope: Scope } | null;
}

/** A conference that lives. */
export class Conference {
  readonly participants = new Map<string, Participant>();
  target: ConferenceTarget | null = null;
  sequence = 0;
  /** Participants that are being dialled and have not picked up yet. */
  dialling = 0;
  updatedAt: Date;

  constructor(readonly record: ConferenceRecord) {
    this.updatedAt = record.createdAt;
  }

  /** By call sid or label. */
  find(key: string): Participant | undefined {
    const bySid = this.participants.get(key);
    if (bySid) return bySid;
    for (const participant of this.participants.values()) {
      if (participant.record.label === key) return participant;
    }
    return undefined;
  }
}

export type KnownConference = { live: Conference | null; record: ConferenceRecord };

/** Conferences by name and sid; a name is free again once its conference has ended. */
export class ConferenceRegistry {
  private readonly live = new Map<string, Conference>();
  private readonly kept = new Map<string, ConferenceRecord>();

  constructor(private readonly keep = Number.POSITIVE_INFINITY) {}

  byName(name: string): Conference | undefined {
    return this.live.get(name);
  }

  add(record: ConferenceRecord): Conference {
    const conference = new Conference(record);
    this.live.set(record.friendlyName, conference);
    this.kept.set(record.sid, record);
    return conference;
  }

  retire(conference: Conference): void {
    this.live.delete(conference.record.friendlyName);
    for (const [sid, record] of this.kept) {
      if (this.kept.size <= this.keep) return;
      if (record.status === 'completed') this.kept.delete(sid);
    }
  }

  bySid(sid: string): KnownConference | undefined {
    const record = this.kept.get(sid);
    if (!record) return undefined;
    const live = this.live.get(record.friendlyName);
    return { record, live: live?.record.sid === sid ? live : null };
  }

  get records(): ConferenceRecord[] {
    return [...this.kept.values()];
  }

  get living(): Conference[] {
    return [...this.live.values()];
  }
}
