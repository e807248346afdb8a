/** Rings a line so that its holder takes the leg. */
export interface CallCommand {
  legId: string;
  sessionId: string;
  /** Where the leg is reached: for `browser` the room of the pages that may take it. */
  line: string;
}

/** Takes a leg out of its conference. */
export interface EndLegCommand {
  legId: string;
  sessionId: string;
  /** For `browser`: the room of the page that holds the leg. */
  line: string;
}

export type CarrierName = 'browser';

/**
 * What carries voice. A command may reach it twice, so each must be safe to repeat; a command that throws is
 * repeated later. See docs/adr/0004-carrier-port.md for what a telephone adds.
 */
export abstract class Carrier {
  abstract readonly name: CarrierName;
  abstract call(command: CallCommand): Promise<void>;
  abstract endLeg(command: EndLegCommand): Promise<void>;
}
