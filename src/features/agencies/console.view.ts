/** A request that asks this agency, as its operators see it. Also the payload of `offer:changed`. */
export class OfferView {
  id: string;
  version: number;
  requestId: string;
  state: 'planned' | 'ringing' | 'accepted' | 'refused' | 'silent' | 'withdrawn' | 'failed';
  reason: string | null;
  /** `withdrawn` because another agency won: its name. */
  wonBy: string | null;
  networkName: string;
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  patientPlace: 'room' | 'elsewhere';
  /** `telephone`: the professional is called, so the interpreter is too. */
  professionalLine: 'browser' | 'telephone';
  /** With `telephone`: the agency's line under this contract, E.164, where the interpreter is called unless said otherwise. */
  agencyLine: string | null;
  note: string | null;
  /** Profession code (TRE_G15) of the professional; no name. */
  profession: string;
  commune: string;
  rangAt: string | null;
  ringsUntil: string | null;
  /** A swap: the interpreter that must not come again. */
  notInterpreter: string | null;
  sessionId: string | null;
  now: string;
}

export class AvailabilityView {
  /** ISO 639-3, or `*` for the whole agency. */
  language: string;
  state: 'open' | 'busy' | 'closed';
  busyUntil: string | null;
}

/** A session this agency serves, for the console's list. */
export class AgencySessionView {
  sessionId: string;
  requestId: string;
  bookingNumber: string;
  language: string;
  interpreterLabel: string;
  state: 'connecting' | 'talking' | 'interrupted' | 'replacing' | 'ended';
  startedAt: string;
  networkName: string;
  /** `telephone`: its parties are called; no link leads into it. */
  professionalLine: 'browser' | 'telephone';
  /** Whether the interpreter's leg is this operator's own browser. */
  mine: boolean;
}

/** Everything an operator's console shows. */
export class ConsoleView {
  agencyId: string;
  agencyName: string;
  /** Languages of the agency's contracts today. */
  languages: string[];
  offers: OfferView[];
  sessions: AgencySessionView[];
  availability: AvailabilityView[];
  now: string;
}

export class AcceptedOfferView {
  sessionId: string;
  /** One-time link for the interpreter, where the operator hands the session over. */
  interpreterLink: string | null;
  expiresAt: string | null;
}
