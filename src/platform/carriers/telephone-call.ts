import type { CallState } from './call-states.js';

export type { CallState } from './call-states.js';

/** One telephone call of ours, under our own id, written down before the carrier hears of it. */
export interface TelephoneCall {
  /** UUID v7, ours; every callback address carries it. */
  readonly id: string;
  readonly direction: 'out' | 'in';
  /** Whom it serves, in the features' words: `offer:<id>`, `leg:<id>`; null for a call that came in, until known. */
  readonly subject: string | null;
  readonly state: CallState;
  /** The far end, E.164: whom we call, or who calls us. Null where it is withheld, and once the call is out. */
  readonly line: string | null;
  /** Our own number that the call shows or was dialled, E.164: it tells the network of a call that came in. */
  readonly ownNumber: string;
  /** Where the dialogue stands; owned by the features, opaque here. Emptied once the call is out. */
  readonly dialogue: unknown;
}

/** What is to be written down for a call that we make. */
export interface CallPlan {
  /** Of the form `<kind>:<id>`: the kind names the script that answers for it. */
  readonly subject: string;
  /** E.164. It stands in no log, and in no table once the call is out. */
  readonly line: string;
  /** Seconds that the line rings at most; carriers let it ring about 5 s longer. */
  readonly ringSeconds: number;
  /** Seconds after which the carrier ends the call, whatever happens to us. */
  readonly limitSeconds: number;
  readonly dialogue: unknown;
  /** Keys sent once answered, for a menu that answers there; `w` waits half a second. */
  readonly sendDigits?: string;
  /**
   * Listens to whoever answers before anything is said: the first input tells what it was. Takes seconds. `soon`: as soon
   * as it is known; `after_greeting`: for a machine once its greeting is over, for a person as soon.
   */
  readonly detectsMachine?: 'soon' | 'after_greeting';
  /** Somebody is on the line already and waits for it: it goes before other calls where there is much to do. */
  readonly awaited?: boolean;
  /** Not dialled before this instant; at once where absent. */
  readonly dialFrom?: Date | undefined;
  /** Dialled by then or not at all: the call is out, `too_late`. Two minutes after the plan where absent. */
  readonly dialBefore?: Date;
}

/** Why a call is out. */
export type WhyOut =
  /** Hung up, by whomever. */
  | 'completed'
  | 'busy'
  | 'no_answer'
  /** The carrier refused or could not; `errorCode` tells what it said. */
  | 'failed'
  /** Ended by us before anyone answered. */
  | 'cancelled'
  /** Pacing kept it waiting until `dialBefore`. */
  | 'too_late'
  /** Its creation was in doubt and nothing was ever seen of it, or the carrier knows it no more. */
  | 'lost';

/**
 * What happened to a call. A script is told each once, in an order that makes sense (`in` and `left` alternate, `out`
 * is the last); one that was lost or came too late is left out. `at` is the carrier's time, in whole seconds.
 */
export type CallEvent =
  | { readonly kind: 'ringing' | 'answered'; readonly at: Date }
  /** It joined or left the conference `room`: what talk is counted by. */
  | { readonly kind: 'in' | 'left'; readonly room: string; readonly at: Date }
  | { readonly kind: 'out'; readonly at: Date; readonly why: WhyOut; readonly errorCode?: number };
