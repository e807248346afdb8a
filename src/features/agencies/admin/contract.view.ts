/** A span of local time in which an agency is asked. */
export class OpeningSpanView {
  day: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
  /** `09:00`, by the network's clock. */
  from: string;
  /** Excluded; `24:00` is midnight. */
  to: string;
}

/** Asked at least `aheadHours` before the hour, an agency has until `beforeHours` before it. */
export class AnswerRuleView {
  aheadHours: number;
  beforeHours: number;
}

/** What a contract says of bookings. */
export class BookingTermsView {
  /** Whether the agency is asked for bookings at all. */
  takesBookings: boolean;
  /** By when it must have answered, the longest notice first. */
  answerRules: AnswerRuleView[];
  /** Minutes to answer where no rule fits any more. */
  answerMinutes: number;
  /** Hours before the booked hour until which giving it up costs nothing. */
  freeCancellationHours: number;
  /** What giving it up later costs, integer cents. */
  lateCancellationCents: number;
  /** Where the agency is written to about bookings: the agency's, whatever the network. null: its operators are. */
  email: string | null;
}

/** A contract in force, as the network's admin sees it. */
export class ContractView {
  id: string;
  agencyName: string;
  /** From 1, the first that is asked. */
  rank: number;
  /** How many languages it covers. */
  languages: number;
  /** null: round the clock; none: never. */
  opening: OpeningSpanView[] | null;
  closedOnHolidays: boolean;
  /** When the NEXT agency is asked, counted from this one's ring. */
  strategy: 'staggered' | 'one_at_a_time' | 'together';
  staggerSeconds: number;
  ringSeconds: number;
  /** Where the agency is called, E.164; null: it answers at its console alone. */
  line: string | null;
  /** What accepts on the line: a key pressed, or the answer itself. */
  acceptsBy: 'key' | 'answer';
  /** Keys sent once answered, for an agency whose own menu answers. */
  menuKeys: string | null;
  bookings: BookingTermsView;
  /** Whether one of its consoles is open now. */
  consoleOpen: boolean;
}

/** A network's contracts. */
export class ContractsView {
  /** Those in force today, in the order in which agencies are asked. */
  contracts: ContractView[];
  /** Whether the service has a telephone: without one, lines are kept but not called. */
  telephone: boolean;
}
