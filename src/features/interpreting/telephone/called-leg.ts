import type { Turn } from '../../../platform/carriers/call-script.js';
import type { Step } from '../../../platform/carriers/call-step.js';
import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';
import type { LegState } from '../rules/leg-states.js';
import type { Party } from '../session.view.js';
import { KEY_SECONDS } from './key-waits.js';
import { inLocale, type LegDialogue } from './leg-dialogue.js';

/** The leg that a call carries, and what its holder may be told of the conversation. */
export interface CalledLeg {
  id: string;
  session_id: string;
  party: Party;
  state: LegState;
  room: string;
  booking_number: string;
  network_name: string;
  language: string;
  /** It belongs to a booked hour. */
  booked: boolean;
  /** The conversation was booked until some hour: more time may be asked for. */
  extensible: boolean;
  /** A patient is called, or in. */
  patient: boolean;
}

const FIND = `
  SELECT l.id, l.session_id, l.party, l.state, s.room, s.booking_number, n.name AS network_name, r.language,
         l.joins_within IS NOT NULL AS booked, r.booked_until IS NOT NULL AS extensible,
         EXISTS (SELECT FROM leg p WHERE p.session_id = s.id AND p.party = 'patient' AND p.state <> 'out') AS patient
  FROM leg l JOIN session s ON s.id = l.session_id JOIN network n ON n.id = s.network_id
  JOIN request r ON r.id = s.request_id WHERE l.id = $1`;

export async function findCalledLeg(
  tx: Transaction,
  legId: string,
): Promise<CalledLeg | undefined> {
  const [leg] = await tx.query<CalledLeg>(FIND, [legId]);
  return leg;
}

/** Into the conversation, after `say` and, but for a patient, the booking number. */
export function talkTurn(leg: CalledLeg, say: readonly Phrase[], locale: PromptLocale): Turn {
  const dialogue: LegDialogue = { at: 'talk', tries: 0, locale };
  return { step: talkStep(leg, say, locale), dialogue };
}

export function talkStep(leg: CalledLeg, say: readonly Phrase[], locale: PromptLocale): Step {
  const number: Phrase = { key: 'booking_number', params: { number: leg.booking_number } };
  return {
    kind: 'talk',
    say: inLocale(locale, leg.party === 'patient' ? say : [...say, number]),
    room: leg.room,
    // An interpreter may be asked for more time at any moment, and what the key does is settled as they go in.
    star: leg.party === 'professional' || (leg.party === 'interpreter' && leg.extensible),
    limitSeconds: SECONDS.call,
  };
}

/** Asks for one key. */
export function askKey(say: readonly Phrase[], dialogue: LegDialogue): Turn {
  const spoken = inLocale(dialogue.locale, say);
  const keys = { most: 1 };
  return { step: { kind: 'ask', say: spoken, keys, waitSeconds: KEY_SECONDS }, dialogue };
}
