/** Where an agency stands in the hunt of a request, as the requester sees it. */
export class OfferOfRequestView {
  id: string;
  agencyName: string;
  /** Place in the ladder of this round, from 1. */
  position: number;
  state: 'planned' | 'ringing' | 'accepted' | 'refused' | 'silent' | 'withdrawn' | 'failed';
  /** A refusal's or failure's reason code, such as `no_interpreter`, `no_such_gender`, `closed`, `console_closed`. */
  reason: string | null;
  /** When it began to ring (ISO 8601), null while planned. */
  rangAt: string | null;
  /** When the ring ends by itself (ISO 8601). */
  ringsUntil: string | null;
}

/** A request as its member sees it, live. Also the payload of `request:changed`. */
export class RequestView {
  id: string;
  /** Grows by one with every visible change. */
  version: number;
  mode: 'instant' | 'standing' | 'scheduled';
  /** ISO 639-3. */
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  patientPlace: 'room' | 'elsewhere';
  /** Where the professional is reached. */
  professionalLine: 'browser' | 'telephone';
  note: string | null;
  state:
    | 'open'
    | 'hunting'
    | 'asking'
    | 'waiting'
    | 'connecting'
    | 'talking'
    | 'done'
    | 'unmet'
    | 'cancelled'
    | 'failed';
  /** Why it is in this state: an outcome's reason (`all_refused`, `nobody_open`, `gender`, `cancelled_by_member`, …). */
  reason: string | null;
  /** The hunt of this request: 1, then one more for each swap or renewed hunt. */
  round: number;
  /** The offers of the present round, in order. */
  offers: OfferOfRequestView[];
  /** When the next planned agency will be asked at the latest (ISO 8601), null if none is planned. */
  nextAgencyAt: string | null;
  /** Standing request: hunted again until then (ISO 8601). */
  standingUntil: string | null;
  /** Standing request: when it will hunt again (ISO 8601), null while it hunts. */
  nextHuntAt: string | null;
  /** `asking`: the wish can't be met and the member is asked until then (ISO 8601). */
  askingUntil: string | null;
  sessionId: string | null;
  /** Language chosen (ISO 8601). */
  createdAt: string;
  endedAt: string | null;
  /** The server's present (ISO 8601), so that timers need not trust the device's clock. */
  now: string;
}

/** What the network's own history says of the wait for a language at this hour. */
export class ForecastView {
  language: string;
  /** Past requests that the forecast stands on. */
  count: number;
  /** False with fewer than 10 past requests: then the figures are null. */
  enough: boolean;
  /** Median seconds from the request to the interpreter, of the served ones. */
  medianSeconds: number | null;
  /** Of ten requests, how many had an interpreter within 120 s (0–10, rounded down). */
  outOfTenWithin120: number | null;
  /** Whether an agency under contract for this language is open now. */
  someoneOpen: boolean;
}

/** What the request page needs before the first tap. */
export class RequestOptionsView {
  /** ISO 639-3 ids. */
  favouriteLanguages: string[];
  recentLanguages: string[];
  /** Every language that some contract of the network covers today. */
  coveredLanguages: string[];
  liveRequest: RequestView | null;
  networkName: string;
  networkTelephone: string | null;
  /** Whether the service can call a telephone. */
  telephone: boolean;
}

/** One line of a member's or an agency's history. */
export class HistoryItemView {
  requestId: string;
  sessionId: string | null;
  bookingNumber: string | null;
  createdAt: string;
  language: string;
  dialect: string | null;
  mode: 'instant' | 'standing' | 'scheduled';
  state: 'done' | 'unmet' | 'cancelled' | 'failed' | 'live';
  reason: string | null;
  agencyName: string | null;
  interpreterLabel: string | null;
  waitingSeconds: number | null;
  talkSeconds: number;
  stars: number | null;
}

export class HistoryView {
  items: HistoryItemView[];
  /** Pass as `before` to get the next page; null at the end. */
  nextBefore: string | null;
}
