import { Call } from './call.js';
import type { CallRecord } from './records.js';

/** What a call is from its beginning. */
type CallBeginning = Pick<
  CallRecord,
  'sid' | 'from' | 'to' | 'direction' | 'parentSid' | 'status' | 'createdAt' | 'startedAt'
>;

/** Calls: those that live, and the records of all, oldest first. */
export class CallRegistry {
  readonly live = new Map<string, Call>();
  private readonly kept = new Map<string, CallRecord>();

  /** `keep`: how many records of ended calls are remembered at most. */
  constructor(private readonly keep = Number.POSITIVE_INFINITY) {}

  /** Adds a call that nobody has answered yet. */
  add(begun: CallBeginning): Call {
    const record: CallRecord = {
      ...begun,
      answeredAt: null,
      endedAt: null,
      answeredBy: null,
      queueTime: 0,
      heard: [],
      digits: [],
      spoken: [],
    };
    const call = new Call(record);
    this.live.set(record.sid, call);
    this.kept.set(record.sid, record);
    return call;
  }

  /** Forgets what a living call needs; its record stays while there is room. */
  retire(call: Call): void {
    this.live.delete(call.sid);
    if (this.kept.size <= this.keep) return;
    for (const [sid, record] of this.kept) {
      if (this.kept.size <= this.keep) return;
      if (record.endedAt) this.kept.delete(sid);
    }
  }

  record(sid: string): CallRecord | undefined {
    return this.kept.get(sid);
  }

  get records(): CallRecord[] {
    return [...this.kept.values()];
  }

  /** How many calls are queued, ringing or talking. */
  get concurrent(): number {
    return this.live.size;
  }
}

/** One of the account's own numbers and what is called when somebody dials it. */
export interface OwnNumber {
  readonly sid: string;
  readonly phoneNumber: string;
  friendlyName: string;
  voiceUrl: string;
  voiceMethod: 'GET' | 'POST';
  voiceFallbackUrl: string;
  voiceFallbackMethod: 'GET' | 'POST';
  statusCallback: string;
  statusCallbackMethod: 'GET' | 'POST';
  /** Calls to it are carried there. */
  voiceRegion: string;
  /** What answers instead of its addresses. */
  voiceApplicationSid: string | null;
  canSpeak: boolean;
  smsUrl: string;
  smsMethod: 'GET' | 'POST';
  readonly createdAt: Date;
  updatedAt: Date;
}

/** A text message that was sent through the REST API. */
export interface MessageRecord {
  readonly sid: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  readonly to: string;
  readonly body: string;
  status: 'queued' | 'sent' | 'delivered' | 'undelivered';
  /** Of one that is not delivered. */
  errorCode: number | null;
  readonly createdAt: Date;
  sentAt: Date | null;
}
