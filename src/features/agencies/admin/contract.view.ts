/** A span of local time in which an agency is asked. */
export class OpeningSpanView {
  day: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
  /** `09:00`, by the network's clock. */
  from: string;
  /** Excluded; `24:00` is midnight. */
  to: string;
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
