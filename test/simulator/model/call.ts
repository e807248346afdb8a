import { Interruption, Scope, type Why } from '../time/interruption.js';
import type { Cancel } from '../time/time.js';
import type { Source } from '../twiml/source.js';
import type { Party } from '../telephone/party.js';
import { Ears } from './ears.js';
import type { CallRecord, EndStatus, Heard } from './records.js';
import type { Participant } from './conference.js';

/** Where the status of a call is told. `events` are `initiated`, `ringing`, `answered`, `completed`. */
export interface StatusTarget {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly events: ReadonlySet<string>;
}

export interface Fallback {
  readonly url: string;
  readonly method: 'GET' | 'POST';
}

/** A call while it lives: its record, the person at the far end, and what is being done with it. */
export class Call {
  readonly ears = new Ears();
  readonly life = new Scope();
  fallback: Fallback | null = null;
  statusTarget: StatusTarget | null = null;
  sequence = 0;
  endedByApi = false;
  participant: Participant | null = null;
  /** Who hears this call outside a conference. */
  peer: Call | null = null;
  party: Party | null = null;
  timeLimitSeconds = 14_400;
  private run: Scope | null = null;
  private pending: Source | null = null;
  private readonly timers = new Set<Cancel>();
  private readonly whenAnswered: (() => void)[] = [];
  private readonly whenEnded: ((status: EndStatus) => void)[] = [];

  constructor(readonly record: CallRecord) {}

  get sid(): string {
    return this.record.sid;
  }

  get ended(): boolean {
    return this.record.endedAt !== null;
  }

  get answered(): boolean {
    return this.record.answeredAt !== null;
  }

  /** Opens the stretch in which one source of TwiML is executed; the one before is over. */
  openRun(): Scope {
    this.run?.close();
    this.run = new Scope(this.life.signal);
    return this.run;
  }

  /** Makes the call leave what it does and execute `source`. */
  redirect(source: Source): void {
    if (this.run) this.run.interrupt({ kind: 'redirected', source });
    else this.pending = source;
  }

  /** What a redirection asked for before anything was executed. */
  takePending(): Source | null {
    const source = this.pending;
    this.pending = null;
    return source;
  }

  /** Keeps `cancel` to be called when the call ends. */
  keepTimer(cancel: Cancel): void {
    this.timers.add(cancel);
  }

  onAnswered(act: () => void): void {
    if (this.answered) act();
    else this.whenAnswered.push(act);
  }

  onEnded(act: (status: EndStatus) => void): void {
    if (this.ended) act(this.record.status as EndStatus);
    else this.whenEnded.push(act);
  }

  markAnswered(at: Date): void {
    this.record.answeredAt = at;
    this.record.status = 'in-progress';
    for (const act of this.whenAnswered.splice(0)) act();
    this.party?.lineAnswered();
  }

  /** Ends the call: everything that ran for it is interrupted. */
  markEnded(status: EndStatus, at: Date): void {
    this.record.status = status;
    this.record.endedAt = at;
    for (const cancel of this.timers) cancel();
    this.timers.clear();
    const why: Why = { kind: 'ended' };
    this.life.interrupt(why);
    for (const act of this.whenEnded.splice(0)) act(status);
    this.party?.lineEnded();
  }

  /** Sounds something in the person's ear; it is `finished` when `finishHearing` is called. */
  hear(item: Heard): void {
    this.record.heard.push(item);
    this.party?.startsHearing(item);
  }

  finishHearing(item: Heard): void {
    item.finished = true;
    this.party?.finishesHearing(item);
  }

  /** A whole sound at once. */
  hearAtOnce(item: Omit<Heard, 'finished'>): void {
    const whole = { ...item, finished: false };
    this.hear(whole);
    this.finishHearing(whole);
  }
}

/** Throws if the call has ended. */
export function ensureAlive(call: Call): void {
  if (call.ended) throw new Interruption({ kind: 'ended' });
}
