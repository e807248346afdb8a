import type { LegView, SessionView } from '../../../../api/generated';

/** Where a conversation on the telephone stands for the professional. */
export type TelephoneStage =
  /** Their telephone is being called. */
  | 'calling'
  | 'ringing'
  /** Picked up, the key that takes the call is missing. */
  | 'key'
  /** They wait in the conversation for the interpreter. */
  | 'joining'
  | 'talking'
  /** Their line was lost: they are called back. */
  | 'recalled'
  | 'interpreterRecalled'
  | 'replacing'
  /** The calls are being hung up. */
  | 'ending'
  | 'ended';

/** @param ending the end was asked for here, or this party's place is no longer kept */
export function telephoneStage(
  { state, legs, endingAt }: Pick<SessionView, 'state' | 'legs' | 'endingAt'>,
  ending: boolean,
): TelephoneStage {
  if (state === 'ended') return 'ended';
  if (ending || endingAt !== null) return 'ending';
  const mine = legOf(legs, 'professional')?.state;
  switch (mine) {
    case 'ringing':
      return 'ringing';
    case 'answered':
      return 'key';
    case 'dropped':
      return 'recalled';
    case 'out':
      return 'ending';
    case 'in':
      return withMeIn(state, legOf(legs, 'interpreter')?.state);
    default:
      return 'calling';
  }
}

/** Until when the place of whoever is called back is kept (ISO 8601); null where nobody is. */
export function heldUntil(stage: TelephoneStage, legs: readonly LegView[]): string | null {
  if (stage === 'recalled') return legOf(legs, 'professional')?.heldUntil ?? null;
  return stage === 'interpreterRecalled' ? (legOf(legs, 'interpreter')?.heldUntil ?? null) : null;
}

function withMeIn(
  state: SessionView['state'],
  interpreter: LegView['state'] | undefined,
): TelephoneStage {
  if (state === 'replacing') return 'replacing';
  if (interpreter === 'dropped') return 'interpreterRecalled';
  return interpreter === 'in' ? 'talking' : 'joining';
}

/** A party's leg that is not out; after a swap there has been another one. */
function legOf(legs: readonly LegView[], party: LegView['party']): LegView | undefined {
  const all = legs.filter((leg) => leg.party === party);
  return all.find(({ state }) => state !== 'out') ?? all.at(-1);
}
