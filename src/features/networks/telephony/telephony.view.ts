/** The carrier as it is now, over all networks of the installation. */
export class CarrierView {
  /** What is wrong, the gravest first; none: it works, as far as anything was asked of it. */
  troubles: (
    | 'refused'
    | 'no_answer'
    | 'silent'
    | 'put_off'
    | 'unknown_calls'
    | 'calls_fail'
    | 'calls_wait'
    | 'events_left'
  )[];
  /** When it last answered a request of ours, and when one was last in vain (ISO 8601). */
  reachedAt: string | null;
  failedAt: string | null;
  /** The carrier's own code for the last request in vain; 0: it gave none. */
  failureCode: number | null;
  /** When it last told us something. */
  heardAt: string | null;
  /** Calls made within the last minute, and how many may be made a second. */
  startedLastMinute: number;
  callsPerSecond: number;
  /** Calls that live, and how many may at once. */
  alive: number;
  callsAtOnce: number;
  /** Calls that wait for their turn, the first of them since when. */
  waiting: number;
  waitingSince: string | null;
  /** Calls that the carrier did not say whether it made. */
  unknown: number;
  /** What the carrier said and nobody has interpreted yet. */
  eventsLeft: number;
}

/** The calls of one kind in one state. */
export class CallsInFlightView {
  /** Whom the call reaches: `inbound` is whoever dialled the network's number. */
  kind: 'agency' | 'professional' | 'patient' | 'inbound';
  state: 'planned' | 'unknown' | 'ringing' | 'answered' | 'in';
  count: number;
}

/** One of the carrier's error codes, with which calls ended or SMS were lost. */
export class CallErrorView {
  code: number;
  count: number;
  lastAt: string;
}

/** The telephone, for a network's admin. No number stands in it. */
export class TelephonyView {
  /** null: the service has no telephone. */
  carrier: CarrierView | null;
  /** Calls of this network's requests that are not over. */
  calls: CallsInFlightView[];
  /** With which this network's calls ended and its SMS were lost within the last seven days, the latest first. */
  errors: CallErrorView[];
  /** The server's present (ISO 8601). */
  now: string;
}
