import type { Call } from '../model/call.js';
import type { CallRecord, ConferenceRecord, Heard } from '../model/records.js';
import { endCall } from '../phone-network/end-call.js';
import { pressKey, speak } from '../phone-network/speak.js';
import type { World } from '../world.js';
import { Hearing, LineEnded } from './hearing.js';
import type { Party } from './party.js';

/** Milliseconds between two keys that a person presses. */
const KEY_MS = 200;

/** What happens to a call in the hand of a person: the telephone follows it. */
export interface LiveCallEvents {
  ringing?(call: LiveCall): void;
  answered?(call: LiveCall): void;
  heard?(call: LiveCall, item: Heard): void;
  tones?(call: LiveCall, digits: string): void;
  ended?(call: LiveCall): void;
}

/** One call as the person at the telephone has it. */
export class LiveCall implements Party {
  /** False while a machine is on the line instead of the person. */
  attended = true;
  /** What a voicemail has recorded. */
  readonly recorded: string[] = [];
  readonly answered: Promise<void>;
  readonly ended: Promise<CallRecord>;
  private readonly hearing = new Hearing();
  private markAnswered: () => void = () => undefined;
  private markEnded: (record: CallRecord) => void = () => undefined;

  constructor(
    private readonly world: World,
    readonly number: string,
    private readonly call: Call,
    private readonly events: LiveCallEvents,
  ) {
    this.answered = new Promise((resolve) => (this.markAnswered = resolve));
    this.ended = new Promise((resolve) => (this.markEnded = resolve));
    call.party = this;
  }

  get sid(): string {
    return this.call.sid;
  }

  get record(): CallRecord {
    return this.call.record;
  }

  /** Everything that sounded in the ear, in order; a text that was cut short is not `finished`. */
  get heard(): readonly Heard[] {
    return this.call.record.heard;
  }

  /** All that was said to it so far. */
  get words(): string {
    return this.heard.map(({ text }) => text).join(' ');
  }

  get state(): 'ringing' | 'talking' | 'ended' {
    if (this.call.ended) return 'ended';
    return this.call.answered ? 'talking' : 'ringing';
  }

  /** The conference it is in now. */
  get conference(): ConferenceRecord | null {
    return this.call.participant?.conference.record ?? null;
  }

  /** The next text heard to its end that matches; rejects with `LineEnded` if the line goes first. */
  hears(pattern: RegExp): Promise<Heard> {
    return this.hearing.next(pattern);
  }

  /** Presses keys one after another; the promise is for the last. */
  async press(digits: string): Promise<void> {
    for (const [index, digit] of [...digits].entries()) {
      if (index > 0) await this.waits(KEY_MS);
      if (this.state === 'ended') return;
      pressKey(this.call, digit);
    }
  }

  /** Says something: to a Gather that listens for speech, and to whoever is connected. */
  says(text: string, confidence = 0.9): void {
    if (this.state === 'talking') speak(this.world, this.call, text, confidence);
  }

  /** Lets `ms` simulated milliseconds pass. */
  waits(ms: number): Promise<void> {
    return new Promise((resolve) => this.world.time.after(ms, resolve));
  }

  /** Hangs up; refuses the call while it rings. */
  hangUp(): void {
    const inbound = this.call.record.direction === 'inbound';
    const early = inbound ? 'canceled' : 'busy';
    endCall(this.world, this.call, this.call.answered ? 'completed' : early);
  }

  /** The line drops, which the other side can't tell from hanging up. */
  drops(): void {
    this.hangUp();
  }

  lineRings(): void {
    this.events.ringing?.(this);
  }

  lineAnswered(): void {
    this.markAnswered();
    this.events.answered?.(this);
  }

  lineEnded(): void {
    this.hearing.end();
    this.markEnded(this.call.record);
    this.events.ended?.(this);
  }

  startsHearing(_item: Heard): void {
    // A person reacts to what was said, not to its beginning.
  }

  finishesHearing(item: Heard): void {
    if (this.attended) this.hearing.add(item);
    this.events.heard?.(this, item);
  }

  receivesDigits(digits: string): void {
    this.events.tones?.(this, digits);
  }
}

/** True for the error of a script whose line went: the end of a call is no fault of the test. */
export const isLineEnded = (error: unknown): boolean => error instanceof LineEnded;
