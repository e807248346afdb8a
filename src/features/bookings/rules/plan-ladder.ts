/** A contract, as the ladder of a booking needs it. */
export interface LadderContract {
  contractId: string;
  agencyId: string;
  agencyName: string;
  rank: number;
  /** Why it can't be asked for this booking; null: it can. */
  notAsked: string | null;
}

export interface LadderRung {
  contractId: string;
  agencyId: string;
  position: number;
  rank: number;
  notAsked: string | null;
  /** Why it stands elsewhere than its rank says, or is passed over; null: it stands where its rank puts it. */
  rankException: string | null;
}

/** Why one agency is asked before those of a better rank. */
export type FirstReason =
  /** It had confirmed before something of the booking changed. */
  | 'confirmed_before'
  /** The interpreter whom the member asks for works for it. */
  | 'interpreter_wished';

/**
 * The ladder of a booking: agencies by rank, by name within one. One agency may go first for a reason, which is put on
 * record; one that gave the booking back or refused it goes last with `askedLast`, and so do all that can't be asked.
 */
export function planLadder(
  contracts: readonly LadderContract[],
  first: { agencyId: string; reason: FirstReason } | null,
  askedLast: ReadonlySet<string> = new Set(),
): LadderRung[] {
  const byRank = [...contracts].sort(
    (one, other) => one.rank - other.rank || one.agencyName.localeCompare(other.agencyName),
  );
  const order = [...byRank].sort(
    (one, other) => place(one, first, askedLast) - place(other, first, askedLast),
  );
  return order.map((contract, index) => ({
    contractId: contract.contractId,
    agencyId: contract.agencyId,
    position: index + 1,
    rank: contract.rank,
    notAsked: contract.notAsked,
    rankException: contract.notAsked ?? exceptionOf(contract, byRank, first, askedLast),
  }));
}

function place(
  { agencyId }: LadderContract,
  first: { agencyId: string } | null,
  askedLast: ReadonlySet<string>,
): number {
  if (agencyId === first?.agencyId) return 0;
  return askedLast.has(agencyId) ? 2 : 1;
}

function exceptionOf(
  contract: LadderContract,
  byRank: readonly LadderContract[],
  first: { agencyId: string; reason: FirstReason } | null,
  askedLast: ReadonlySet<string>,
): string | null {
  if (askedLast.has(contract.agencyId)) return 'gave_back';
  const jumps = contract.agencyId === first?.agencyId && byRank[0]?.rank !== contract.rank;
  return jumps ? first!.reason : null;
}
