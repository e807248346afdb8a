/** A refusal of a request, with TURN's code. */
export class TurnError extends Error {
  constructor(
    readonly code: number,
    reason: string,
  ) {
    super(reason);
  }
}
