import type { TelephoneCall } from '../../../platform/carriers/telephone-call.js';
import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';

/** Where the dialogue with a party of a conversation stands. It is kept with the call, and goes with it. */
export interface LegDialogue {
  readonly at:
    | 'key'
    | 'talk'
    | 'menu'
    | 'swap'
    | 'language'
    | 'patient_number'
    | 'patient_confirm'
    | 'extension'
    /** A voicemail is being left the message. */
    | 'message';
  readonly tries: number;
  /** Who chose English at the greeting hears English to the end. */
  readonly locale: PromptLocale;
  /** `patient_confirm`: the number that was keyed, E.164. Nothing else keeps it. */
  readonly number?: string;
  /** A patient who has not taken the call yet: nothing is said, which a voicemail would record. */
  readonly silent?: boolean;
  /** The professional wishes for a message where the patient's voicemail answers. */
  readonly leavesMessage?: boolean;
}

export const beginning: LegDialogue = { at: 'key', tries: 0, locale: 'fr' };

/** A call's dialogue; one that accepted an offer has none of its own yet. */
export function dialogueOf({ dialogue }: Pick<TelephoneCall, 'dialogue'>): LegDialogue {
  return { ...beginning, ...(dialogue as LegDialogue | null) };
}

/** The phrases in that language. */
export function inLocale(locale: PromptLocale, say: readonly Phrase[]): Phrase[] {
  return say.map((phrase) => ({ locale, ...phrase }));
}
