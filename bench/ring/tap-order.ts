/** What the tapper is asked to do: taps on one process, a console on the other. */
export interface TapOrder {
  /** Absent: it only listens, while somebody else sends. */
  postPort?: number;
  consolePort: number;
  count: number;
  everyMs: number;
}

/** One tap; instants in milliseconds of the clock that all processes share. */
export interface Heard {
  sentAt: number;
  /** When the 201 had arrived. */
  answeredAt?: number;
  /** When the console had the event; absent where it never came. */
  rangAt?: number;
}

/** What a bare server is asked to do: to send `count` events to the room, one every `everyMs`. */
export interface EmitOrder {
  count: number;
  everyMs: number;
}
