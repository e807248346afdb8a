import type { Call } from '../model/call.js';
import type { Heard } from '../model/records.js';
import { receiveCall, startInbound } from '../phone-network/receive-call.js';
import type { World } from '../world.js';
import { pickUpOf, type Behaviour, type PickUp } from './behaviour.js';
import { isLineEnded, LiveCall, type LiveCallEvents } from './live-call.js';
import { machineEvents } from './machine.js';

/** What a person does, with the call in hand. */
export type Act = (call: LiveCall, heard: Heard) => void | Promise<void>;
type Script = (call: LiveCall) => void | Promise<void>;

interface Reaction {
  readonly pattern: RegExp;
  readonly act: Act;
  readonly afterMs: number;
}

/** How many received calls a telephone remembers. */
const REMEMBERED = 100;

/** A telephone and whoever answers it. Every method that sets something gives the telephone back. */
export class Telephone {
  /** The calls it has received, oldest first. */
  readonly calls: LiveCall[] = [];
  private behaviour: Behaviour | ((call: Call) => Behaviour);
  private readonly once: Behaviour[] = [];
  private readonly reactions: Reaction[] = [];
  private script: Script | null = null;
  private readonly whenRung: ((call: LiveCall) => void)[] = [];
  private channels = Number.POSITIVE_INFINITY;
  private busyChannels = 0;
  /** The error with which text messages to it are not delivered; null: they are. */
  messageFault: number | null = null;

  constructor(
    private readonly world: World,
    readonly number: string,
    behaviour: Behaviour,
  ) {
    this.behaviour = behaviour;
  }

  /** Somebody answers, so many seconds after the first ring; `silent`: without a word. */
  answers({ after = 3, silent = false } = {}): this {
    return this.behaves({ kind: 'answers', after, silent });
  }

  neverAnswers(): this {
    return this.behaves({ kind: 'never' });
  }

  isBusy(): this {
    return this.behaves({ kind: 'busy' });
  }

  isUnreachable(): this {
    return this.behaves({ kind: 'unreachable' });
  }

  /** A voicemail answers, greets, records, and never presses a key. */
  hasVoicemail({
    after = 12,
    greeting = 'Vous êtes bien sur la messagerie',
    beeps = true,
    recordsFor = 60,
  } = {}): this {
    return this.behaves({ kind: 'voicemail', after, greeting, beeps, recordsFor });
  }

  /** Text messages don't reach it, with this error of Twilio's. */
  losesMessages(code: number): this {
    this.messageFault = code;
    return this;
  }

  /** The line's own menu answers; a person is there only once it got its keys. */
  hasMenu(digits: string, { after = 1, then = 5, patience = 30 } = {}): this {
    return this.behaves({ kind: 'menu', after, digits, then, patience });
  }

  /** Behaves so from now on; a function decides for each call. */
  behaves(behaviour: Behaviour | ((call: Call) => Behaviour)): this {
    this.behaviour = behaviour;
    return this;
  }

  /** Behaves so for the next call alone. */
  next(behaviour: Behaviour): this {
    this.once.push(behaviour);
    return this;
  }

  /** How many calls it can carry at once; busy beyond. Without limit at first. */
  lines(count: number): this {
    this.channels = count;
    return this;
  }

  /** Whenever the person has heard something that matches, they press these keys or do this, `after` seconds later. */
  whenHears(pattern: RegExp, act: string | Act, { after = 1 } = {}): this {
    const doIt: Act = typeof act === 'string' ? (call) => call.press(act) : act;
    this.reactions.push({ pattern, act: doIt, afterMs: after * 1000 });
    return this;
  }

  /** What the person does on every call they have answered or that was answered to them. */
  onCall(script: Script): this {
    this.script = script;
    return this;
  }

  /** Forgets what the person does. */
  forgetsScripts(): this {
    this.script = null;
    this.reactions.length = 0;
    return this;
  }

  /** The next call that rings here. */
  nextCall(): Promise<LiveCall> {
    return new Promise((resolve) => this.whenRung.push(resolve));
  }

  /** The last call that it received. */
  get lastCall(): LiveCall | undefined {
    return this.calls.at(-1);
  }

  /** Dials one of the account's numbers; withholding the number shows Twilio's stand-in for anonymous callers. */
  dials(to: string, { anonymous = false } = {}): LiveCall {
    const own = this.world.numbers.get(to);
    if (!own) throw new Error(`the simulated account has no number ${to}`);
    const call = receiveCall(this.world, anonymous ? '+266696687' : this.number, own);
    const live = new LiveCall(this.world, this.number, call, this.personEvents());
    this.occupy(call);
    startInbound(this.world, call, own);
    return live;
  }

  /** The network rings here. */
  receives(call: Call): { readonly pickUp: PickUp; readonly behaviour: Behaviour } {
    const chosen = typeof this.behaviour === 'function' ? this.behaviour(call) : this.behaviour;
    const behaviour: Behaviour =
      this.busyChannels >= this.channels ? { kind: 'busy' } : (this.once.shift() ?? chosen);
    const person = this.personEvents();
    const events = machineEvents(this.world, behaviour, person) ?? person;
    const live = new LiveCall(this.world, this.number, call, {
      ...events,
      ringing: () => this.whenRung.shift()?.(live),
    });
    live.attended = behaviour.kind !== 'voicemail' && behaviour.kind !== 'menu';
    this.calls.push(live);
    if (this.calls.length > REMEMBERED) this.calls.shift();
    this.occupy(call);
    return { pickUp: pickUpOf(behaviour), behaviour };
  }

  private occupy(call: Call): void {
    this.busyChannels += 1;
    call.onEnded(() => (this.busyChannels -= 1));
  }

  private personEvents(): LiveCallEvents {
    return {
      answered: (call) => this.perform(() => this.script?.(call)),
      heard: (call, item) => {
        for (const { pattern, act, afterMs } of this.reactions) {
          if (!pattern.test(item.text)) continue;
          this.world.time.after(afterMs, () => {
            if (call.state === 'talking') this.perform(() => act(call, item));
          });
        }
      },
    };
  }

  private perform(act: () => void | Promise<void>): void {
    const done = Promise.resolve().then(act);
    this.world.watch(
      done.catch((error: unknown) => {
        if (!isLineEnded(error)) throw error;
      }),
    );
  }
}
