import type { Phrase } from './prompts/phrase.js';

/** What a call does next. A script answers it; the carrier carries it out and brings back what came of it. */
export type Step =
  /** Asks for keys, and for speech where `hints` are given; what is keyed cuts the words short. */
  | {
      readonly kind: 'ask';
      readonly say: readonly Phrase[];
      /** So many keys at most; `finish` ends sooner and is not one of them. Without it every key counts, `*` and `#` too. */
      readonly keys: { readonly most: number; readonly finish?: '#' | '*' };
      /** Words that are likely, for the recognition of speech in the phrases' language. */
      readonly hints?: readonly string[];
      /** Seconds of silence after which it is `nothing`. */
      readonly waitSeconds: number;
    }
  /** Says something and asks what is next. */
  | { readonly kind: 'say'; readonly say: readonly Phrase[] }
  /** Says something, is silent, and asks what is next: the heartbeat of whoever waits. One key is taken if `keys`. */
  | {
      readonly kind: 'wait';
      readonly say: readonly Phrase[];
      readonly seconds: number;
      readonly keys: boolean;
    }
  /** Into the conference `room`, a name that nobody can guess, after `say`. `star`: the `*` key leads out of it. */
  | {
      readonly kind: 'talk';
      readonly say: readonly Phrase[];
      readonly room: string;
      readonly star: boolean;
      /** Seconds after which the talk is left. */
      readonly limitSeconds: number;
    }
  | { readonly kind: 'hang_up'; readonly say: readonly Phrase[] };

/** What came of the last step. */
export type Input =
  /**
   * The call was answered, or came in. `answeredBy` where the plan `detectsMachine`; `voicemail`: a machine whose greeting
   * is over, and which records what is said now.
   */
  | { readonly kind: 'begin'; readonly answeredBy?: 'person' | 'machine' | 'voicemail' | 'unclear' }
  | { readonly kind: 'keys'; readonly digits: string }
  /** `confidence` from 0 to 1. */
  | { readonly kind: 'speech'; readonly text: string; readonly confidence: number }
  /** The words were said, or the wait or the question ended without a key. */
  | { readonly kind: 'nothing' }
  /** Out of the talk by the `*` key, or because its time was over. */
  | { readonly kind: 'left_talk'; readonly why: 'star' | 'limit' | 'ended' }
  /** A feature asked for this turn with `TelephoneCalls.advance`; whatever went on was cut short. */
  | { readonly kind: 'advanced' }
  /** A fault of ours swallowed what was keyed, and the caller heard an apology: ask again. */
  | { readonly kind: 'again' };
