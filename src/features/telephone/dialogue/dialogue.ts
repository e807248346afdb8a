import type { Step } from '../../../platform/carriers/call-step.js';
import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { BookingOutcome, KeyedDay, KeyedHour, LocalHour } from '../../bookings/index.js';
import type { Identified } from '../../identity/index.js';
import type { Opening, WaitTruth } from '../../interpreting/index.js';
import type { HeardLanguage } from '../../languages/index.js';

/** Where a call that came in can stand. */
export type Place =
  | 'code'
  /** A PIN must follow the code. */
  | 'pin'
  | 'language'
  | 'confirm'
  | 'gender'
  | 'waiting'
  /** Nobody of the gender asked for: the caller decides. */
  | 'gender_missing'
  | 'nobody'
  /** A booking instead of the wait: the number to call at the hour, where that of the call can't be called. */
  | 'booking_line'
  | 'booking_day'
  | 'booking_hour'
  /** The clocks change over the hour: which one is meant. */
  | 'booking_clock'
  | 'booking_length'
  /** What was keyed is read back. */
  | 'booking_check'
  /** Another booking of the caller is in the way. */
  | 'booking_overlap'
  /** Back in a session whose former call is not known to be out yet. */
  | 'returning'
  | 'over';

/** A booking as far as it has been keyed. */
export interface BookingDraft {
  /** Those of the request that it takes the place of. */
  readonly language: string;
  readonly dialect: string | null;
  readonly gender: 'woman' | 'man' | 'either';
  /** The longest that the network allows. */
  readonly mostMinutes: number;
  /** Keyed by the caller, E.164; absent where the number of the call is called. */
  readonly telephone?: string;
  /** Local, in the network's zone. */
  readonly date?: string;
  readonly time?: string;
  readonly occurrence?: 'first' | 'second';
  /** The hour after a jump of the clocks, to be agreed to. */
  readonly next?: LocalHour;
  readonly minutes?: number;
  /** When another booking of theirs begins that is in the way. */
  readonly overlaps?: LocalHour;
}

/** What is kept of a dialogue between two questions. Of who calls there is the member's id, never a code. */
export interface Dialogue {
  readonly at: Place;
  readonly locale: PromptLocale;
  /** How often the present question was asked in vain. */
  readonly tries: number;
  readonly memberId?: string;
  /** Whose code was keyed, until the PIN proves it; null: nobody's, which the caller is not told. */
  readonly candidate?: string | null;
  /** The attempts that a right PIN gives back. */
  readonly taken?: readonly string[];
  readonly language?: string;
  readonly requestId?: string;
  /** Requests made on this call so far. */
  readonly requests: number;
  /** Times that the caller was told how it stands. */
  readonly beats: number;
  readonly booking?: BookingDraft | undefined;
}

/** Whether the caller may book, what, and whether the number of the call can be called at the hour. */
export type BookingBeginning =
  | { readonly kind: 'may'; readonly draft: BookingDraft; readonly callable: boolean }
  | { readonly kind: 'may_not'; readonly why: 'language' | 'closed' };

/** What a dialogue goes by: what the caller did, what came of an effect, how the request stands. */
export type Heard =
  /** `network` is its name; null where the code will tell which it is. */
  | { readonly kind: 'begin'; readonly network: string | null }
  | { readonly kind: 'keys'; readonly digits: string }
  | { readonly kind: 'spoken'; readonly guess: HeardLanguage | undefined }
  | { readonly kind: 'nothing' }
  /** Ask again; it is nobody's fault. */
  | { readonly kind: 'again' }
  | { readonly kind: 'identified'; readonly who: Identified }
  /** The member has no request yet, has one at their screen, or has one by telephone. */
  | { readonly kind: 'no_request' }
  | { readonly kind: 'at_screen' }
  | { readonly kind: 'has_request'; readonly requestId: string }
  | { readonly kind: 'opening'; readonly opening: Opening }
  | { readonly kind: 'truth'; readonly truth: WaitTruth; readonly key: string | undefined }
  | { readonly kind: 'done' }
  /** Whether the caller's number can be called. */
  | { readonly kind: 'call_back'; readonly promised: boolean }
  | { readonly kind: 'booking_begins'; readonly beginning: BookingBeginning }
  | { readonly kind: 'booking_day'; readonly day: KeyedDay }
  | { readonly kind: 'booking_hour'; readonly hour: KeyedHour }
  | { readonly kind: 'booking'; readonly outcome: BookingOutcome }
  | { readonly kind: 'leg_held' }
  | { readonly kind: 'leg_gone' };

/** What has to be done before the dialogue can go on; each answers with one `Heard`. */
export type Effect =
  /** The places where a code or a PIN stands, between the key and its hash. */
  | { readonly kind: 'identify'; readonly code: string }
  | {
      readonly kind: 'confirm_pin';
      readonly candidate: string | null;
      readonly taken: readonly string[];
      readonly pin: string;
    }
  | { readonly kind: 'resume' }
  | { readonly kind: 'open'; readonly gender: 'woman' | 'man' | 'either' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'call_back' }
  | { readonly kind: 'answer_gender'; readonly answer: 'either' | 'keep' }
  | { readonly kind: 'look' }
  | { readonly kind: 'begin_booking' }
  /** Day and month, four digits; none: tomorrow. */
  | { readonly kind: 'read_day'; readonly keys: string }
  /** The date and time of the draft. */
  | { readonly kind: 'read_hour' }
  | { readonly kind: 'book'; readonly overlapAccepted: boolean }
  | { readonly kind: 'take_leg' };

/** The next place, with what the caller hears there or what has to be done first. */
export type Move =
  | { readonly to: Dialogue; readonly step: Step }
  | { readonly to: Dialogue; readonly effect: Effect };

/** One line of the table: what a place does with what it hears. */
export type Talker = (dialogue: Dialogue, heard: Heard) => Move;

export const beginning: Dialogue = { at: 'code', locale: 'fr', tries: 0, requests: 0, beats: 0 };

/** A question in vain may be asked so often. */
export const MOST_TRIES = 3;

/** Moves to a place; a new one is asked for the first time. */
export function go(from: Dialogue, at: Place, change: Partial<Dialogue> = {}): Dialogue {
  return { ...from, at, tries: 0, ...change };
}

/** Keeps more of a booking. */
export function draft(
  from: Dialogue,
  change: { [K in keyof BookingDraft]?: BookingDraft[K] | undefined },
): Dialogue {
  return { ...from, booking: { ...from.booking!, ...change } as BookingDraft };
}

/** The phrases in the caller's language. */
export function inLocale(say: readonly Phrase[], { locale }: Dialogue): Phrase[] {
  return say.map((phrase) => ({ locale, ...phrase }));
}

/** Says something for the last time. */
export function hangUp(from: Dialogue, ...say: Phrase[]): Move {
  return { to: go(from, 'over'), step: { kind: 'hang_up', say: inLocale(say, from) } };
}
