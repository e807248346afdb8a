/**
 * Truchement
 * 1
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {};
export type LivenessView = {
    status: "ok";
};
export type ReadinessChecks = {
    database: string;
    migrations: string;
    queue: string;
    process: string;
};
export type ReadinessView = {
    status: "not_ready" | "ready";
    checks: ReadinessChecks;
};
export type SignInWithCodeDto = {
    /** The network's slug. */
    network: string;
    /** The eight digits, with or without spaces. */
    code: string;
};
export type MyNetworkView = {
    id: string;
    slug: string;
    name: string;
    /** E.164; what to dial when nothing else works. */
    telephone: string | null;
};
export type MyNetworkNameView = {
    id: string;
    slug: string;
    name: string;
};
export type MyAgencyView = {
    id: string;
    name: string;
};
export type MeView = {
    role: "admin" | "funder" | "member" | "operator";
    /** The member's or the account's id. */
    id: string;
    displayName: string;
    locale: "en" | "fr";
    /** The member's network. */
    network: (MyNetworkView) | null;
    /** The networks of an admin or a funder. */
    networks: MyNetworkNameView[];
    /** The operator's agency. */
    agency: (MyAgencyView) | null;
    /** IANA name: screens show hours by this clock; of the network, for an operator of the agency. */
    timeZone: string;
    /** Whether this is the demo database. */
    demo: boolean;
};
export type CodeAnswerView = {
    next: "one_time_code" | "signed_in";
    me?: MeView;
    challengeId?: string;
    /** When the one-time code stops being valid (ISO 8601). */
    expiresAt?: string;
};
export type OneTimeCodeDto = {
    challengeId: string;
    /** The six digits of the mail. */
    oneTimeCode: string;
    /** No one-time code on this device for 30 days. */
    trustDevice: boolean;
};
export type SignedInView = {
    me: MeView;
};
export type SignInWithPasswordDto = {
    email: string;
    password: string;
};
export type MeAnswerView = {
    /** null: nobody is signed in. */
    me: (MeView) | null;
};
export type ChangeMeDto = {
    /** The language of the interface and of the mails. */
    locale?: "en" | "fr";
};
export type MyNumberView = {
    id: string;
    /** The last two; the number itself is not kept. */
    lastDigits: string;
};
export type MyTelephoneView = {
    /** E.164; what to dial. null: the network has no number yet. */
    dial: string | null;
    /** When the network asks for the PIN: on every call, from numbers that are not registered, never. */
    pinAsked: "always" | "elsewhere" | "never";
    /** Whether the member has chosen a PIN. */
    hasPin: boolean;
    /** The oldest first. */
    numbers: MyNumberView[];
    /** How many numbers a member may register. */
    mostNumbers: number;
};
export type RegisterNumberDto = {
    /** As people write it: `05 36 49 01 01`, with spaces, dots or none. */
    telephone: string;
};
export type ChoosePinDto = {
    /** Four digits. */
    pin: string;
};
export type OutboxMessageView = {
    id: string;
    channel: "mail" | "sms";
    /** An address, or a number in E.164. */
    recipient: string;
    /** Empty for an SMS. */
    subject: string;
    bodyText: string;
    /** Whether a calendar file came with it, and what it asks of the calendar. */
    calendar: ("CANCEL" | "REQUEST") | null;
    createdAt: string;
    state: "failed" | "pending" | "sent" | "superseded" | "unknown";
};
export type OpenNetworkView = {
    slug: string;
    name: string;
    /** E.164. */
    telephone: string | null;
    state: "closed" | "open";
};
export type BookingSettingsView = {
    /** Least minutes between a booking and its hour. */
    noticeMinutes: number;
    /** Days ahead that may be booked. */
    horizonDays: number;
    /** Minutes of the longest booking, for all its patients together; a multiple of 15. */
    mostMinutes: number;
};
export type BookingSettingsDto = {
    /** Least minutes between a booking and its hour. */
    noticeMinutes: number;
    /** Days ahead that may be booked. */
    horizonDays: number;
    /** Minutes of the longest booking, for all its patients together. */
    mostMinutes: number;
};
export type TelephoneSettingsView = {
    /** When a caller is asked for the PIN: on every call, from numbers that are not registered, never. */
    pinAsked: "always" | "elsewhere" | "never";
};
export type TelephoneSettingsDto = {
    /** When a caller is asked for the PIN. */
    pinAsked: "always" | "elsewhere" | "never";
};
export type CarrierView = {
    /** What is wrong, the gravest first; none: it works, as far as anything was asked of it. */
    troubles: ("calls_fail" | "calls_wait" | "events_left" | "no_answer" | "put_off" | "refused" | "silent" | "unknown_calls")[];
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
    "unknown": number;
    /** What the carrier said and nobody has interpreted yet. */
    eventsLeft: number;
};
export type CallsInFlightView = {
    /** Whom the call reaches: `inbound` is whoever dialled the network's number. */
    kind: "agency" | "inbound" | "patient" | "professional";
    state: "answered" | "in" | "planned" | "ringing" | "unknown";
    count: number;
};
export type CallErrorView = {
    code: number;
    count: number;
    lastAt: string;
};
export type TelephonyView = {
    /** null: the service has no telephone. */
    carrier: (CarrierView) | null;
    /** Calls of this network's requests that are not over. */
    calls: CallsInFlightView[];
    /** With which this network's calls ended and its SMS were lost within the last seven days, the latest first. */
    errors: CallErrorView[];
    /** The server's present (ISO 8601). */
    now: string;
};
export type OfferOfRequestView = {
    id: string;
    agencyName: string;
    /** Place in the ladder of this round, from 1. */
    position: number;
    state: "accepted" | "failed" | "planned" | "refused" | "ringing" | "silent" | "withdrawn";
    /** A refusal's or failure's reason code, such as `no_interpreter`, `no_such_gender`, `closed`, `console_closed`. */
    reason: string | null;
    /** When it began to ring (ISO 8601), null while planned. */
    rangAt: string | null;
    /** When the ring ends by itself (ISO 8601). */
    ringsUntil: string | null;
};
export type WatchedSessionView = {
    id: string;
    state: "connecting" | "ended" | "interrupted" | "replacing" | "talking";
    bookingNumber: string;
    agencyName: string;
    /** Seconds of talk that both ends have confirmed so far. */
    talkSeconds: number;
};
export type WatchedRequestView = {
    requestId: string;
    version: number;
    state: string;
    reason: string | null;
    mode: "instant" | "scheduled" | "standing";
    /** ISO 639-3. */
    language: string;
    createdAt: string;
    round: number;
    /** Who asked; null once the member is erased. */
    memberName: string | null;
    /** The agencies of the present round, in the order in which they are asked. */
    offers: OfferOfRequestView[];
    session: (WatchedSessionView) | null;
};
export type RecentUnmetView = {
    requestId: string;
    state: "failed" | "unmet";
    reason: string | null;
    mode: "instant" | "scheduled" | "standing";
    language: string;
    createdAt: string;
    endedAt: string;
    memberName: string | null;
};
export type NetworkWatchView = {
    /** In progress, the oldest first. */
    requests: WatchedRequestView[];
    /** Not served within the last seven days, the latest first, at most twenty. */
    recentUnmet: RecentUnmetView[];
    /** The server's present (ISO 8601). */
    now: string;
};
export type MemberView = {
    id: string;
    givenName: string;
    familyName: string;
    /** TRE_G15. */
    profession: string;
    email: string;
    practiceName: string;
    communeName: string;
    state: "active" | "suspended";
    /** When the present personal code was issued (ISO 8601); null: none was, or it was revoked. */
    codeIssuedAt: string | null;
    createdAt: string;
    lastSignInAt: string | null;
};
export type NewMemberDto = {
    givenName: string;
    familyName: string;
    /** TRE_G15. */
    profession: "10" | "21" | "39" | "40" | "50" | "60" | "69" | "70" | "80" | "86" | "91" | "92" | "93" | "94" | "95" | "96" | "98";
    /** One-time codes are sent there. */
    email: string;
    /** Made if the network has none of this name in this commune. */
    practiceName: string;
    /** INSEE. */
    communeCode: string;
};
export type NewMemberView = {
    member: MemberView;
    /** Eight digits, shown this once and kept nowhere. */
    code: string;
};
export type IssuedCodeView = {
    /** Eight digits, shown this once and kept nowhere. */
    code: string;
};
export type PracticeView = {
    name: string;
    communeCode: string;
    communeName: string;
};
export type CommuneView = {
    /** INSEE. */
    code: string;
    name: string;
};
export type LocalizedTextView = {
    fr: string;
    en: string;
};
export type DialectView = {
    id: string;
    label: LocalizedTextView;
};
export type LanguageView = {
    /** ISO 639-3. */
    id: string;
    label: LocalizedTextView;
    /** The language's name in itself. */
    autonym: string;
    direction: "ltr" | "rtl";
    aliases: string[];
    /** ISO 3166-1 alpha-2. */
    countries: string[];
    dialects: DialectView[];
    /** Two digits. */
    keypad: string;
    /** "I speak …" in the language itself. */
    invitation: string;
};
export type OfferView = {
    id: string;
    version: number;
    requestId: string;
    state: "accepted" | "failed" | "planned" | "refused" | "ringing" | "silent" | "withdrawn";
    reason: string | null;
    /** `withdrawn` because another agency won: its name. */
    wonBy: string | null;
    networkName: string;
    language: string;
    dialect: string | null;
    gender: "either" | "man" | "woman";
    patientPlace: "elsewhere" | "room";
    /** `telephone`: the professional is called, so the interpreter is too. */
    professionalLine: "browser" | "telephone";
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
};
export type AgencySessionView = {
    sessionId: string;
    requestId: string;
    bookingNumber: string;
    language: string;
    interpreterLabel: string;
    state: "connecting" | "ended" | "interrupted" | "replacing" | "talking";
    startedAt: string;
    networkName: string;
    /** `telephone`: its parties are called; no link leads into it. */
    professionalLine: "browser" | "telephone";
    /** Whether the interpreter's leg is this operator's own browser. */
    mine: boolean;
};
export type AvailabilityView = {
    /** ISO 639-3, or `*` for the whole agency. */
    language: string;
    state: "busy" | "closed" | "open";
    busyUntil: string | null;
};
export type ConsoleView = {
    agencyId: string;
    agencyName: string;
    /** Languages of the agency's contracts today. */
    languages: string[];
    offers: OfferView[];
    sessions: AgencySessionView[];
    availability: AvailabilityView[];
    now: string;
};
export type PublishAvailabilityDto = {
    /** ISO 639-3, or `*` for the whole agency. */
    language: string;
    state: "busy" | "closed" | "open";
    /** ISO 8601, to come; only with `busy`. Absent: until further notice. */
    busyUntil?: string | null;
};
export type OpeningSpanView = {
    day: "fri" | "mon" | "sat" | "sun" | "thu" | "tue" | "wed";
    /** `09:00`, by the network's clock. */
    "from": string;
    /** Excluded; `24:00` is midnight. */
    to: string;
};
export type AnswerRuleView = {
    aheadHours: number;
    beforeHours: number;
};
export type BookingTermsView = {
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
};
export type ContractView = {
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
    strategy: "one_at_a_time" | "staggered" | "together";
    staggerSeconds: number;
    ringSeconds: number;
    /** Where the agency is called, E.164; null: it answers at its console alone. */
    line: string | null;
    /** What accepts on the line: a key pressed, or the answer itself. */
    acceptsBy: "answer" | "key";
    /** Keys sent once answered, for an agency whose own menu answers. */
    menuKeys: string | null;
    bookings: BookingTermsView;
    /** Whether one of its consoles is open now. */
    consoleOpen: boolean;
};
export type ContractsView = {
    /** Those in force today, in the order in which agencies are asked. */
    contracts: ContractView[];
    /** Whether the service has a telephone: without one, lines are kept but not called. */
    telephone: boolean;
};
export type LineDto = {
    /** As a French person types it; null or empty: the agency answers at its console alone. */
    line: string | null;
    /** What accepts on the line: a key pressed, or the answer itself. */
    acceptsBy: "answer" | "key";
    /** Keys sent once answered, for an agency whose own menu answers; `w` waits half a second, `W` a second. */
    menuKeys: string | null;
    ringSeconds: number;
    staggerSeconds: number;
};
export type AnswerRuleDto = {
    aheadHours: number;
    beforeHours: number;
};
export type BookingTermsDto = {
    takesBookings: boolean;
    answerRules: AnswerRuleDto[];
    answerMinutes: number;
    freeCancellationHours: number;
    /** Integer cents. */
    lateCancellationCents: number;
    /** Where the agency is written to; null or empty: its operators are. */
    email: string | null;
};
export type AcceptOfferDto = {
    /** The interpreter's name or number, as the professional will see it. */
    interpreterLabel: string;
    /** `self`: the operator's own browser talks. `link`: a one-time link for the interpreter. `telephone`: the interpreter
    is called, as a request by telephone demands. */
    talk: "link" | "self" | "telephone";
    /** With `telephone`: the number to call, as people write it; the agency's own line where absent. */
    line?: string | null;
};
export type AcceptedOfferView = {
    sessionId: string;
    /** One-time link for the interpreter, where the operator hands the session over. */
    interpreterLink: string | null;
    expiresAt: string | null;
};
export type RefuseOfferDto = {
    reason: "closed" | "no_interpreter" | "no_such_gender" | "technical";
};
export type HistoryItemView = {
    requestId: string;
    sessionId: string | null;
    bookingNumber: string | null;
    createdAt: string;
    language: string;
    dialect: string | null;
    mode: "instant" | "scheduled" | "standing";
    state: "cancelled" | "done" | "failed" | "live" | "unmet";
    reason: string | null;
    agencyName: string | null;
    interpreterLabel: string | null;
    waitingSeconds: number | null;
    talkSeconds: number;
    stars: number | null;
};
export type HistoryView = {
    items: HistoryItemView[];
    /** Pass as `before` to get the next page; null at the end. */
    nextBefore: string | null;
};
export type RequestView = {
    id: string;
    /** Grows by one with every visible change. */
    version: number;
    mode: "instant" | "scheduled" | "standing";
    /** ISO 639-3. */
    language: string;
    dialect: string | null;
    gender: "either" | "man" | "woman";
    patientPlace: "elsewhere" | "room";
    /** Where the professional is reached. */
    professionalLine: "browser" | "telephone";
    note: string | null;
    state: "asking" | "cancelled" | "connecting" | "done" | "failed" | "hunting" | "open" | "talking" | "unmet" | "waiting";
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
};
export type RequestOptionsView = {
    /** ISO 639-3 ids. */
    favouriteLanguages: string[];
    recentLanguages: string[];
    /** Every language that some contract of the network covers today. */
    coveredLanguages: string[];
    liveRequest: (RequestView) | null;
    networkName: string;
    networkTelephone: string | null;
    /** Whether the service can call a telephone. */
    telephone: boolean;
};
export type SaveFavouritesDto = {
    /** ISO 639-3 ids, in the order shown. */
    languages: string[];
};
export type ForecastView = {
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
};
export type CreateRequestDto = {
    /** ISO 639-3. */
    language: string;
    /** A dialect of the language, by its id in the catalogue. */
    dialect?: string | null;
    gender: "either" | "man" | "woman";
    patientPlace: "elsewhere" | "room";
    /** For the interpreter; refused where it seems to hold an identity. */
    note?: string | null;
    /** Where the professional is reached. */
    professionalLine: "browser" | "telephone";
    /** With `telephone`: the number to call, as people write it. It is kept until the request is over. */
    telephone?: string | null;
    /** When the language was chosen (ISO 8601); the waiting time counts from there. */
    languageChosenAt?: string;
};
export type AnswerGenderDto = {
    /** `either`: any interpreter will do. `keep`: the wish stands, nobody is found. */
    gender: "either" | "keep";
};
export type CallBackDto = {
    /** Until when the request stands (ISO 8601), within 8 hours. */
    until: string;
    /** Where the professional is reached; as in the request that found nobody where absent. */
    professionalLine?: "browser" | "telephone";
    /** With `telephone`: the number to call, as people write it. The one of the request was forgotten with it. */
    telephone?: string | null;
};
export type AskExtensionBody = {
    minutes: 15 | 5;
};
export type LegView = {
    id: string;
    party: "interpreter" | "patient" | "professional";
    /** What carries it: a browser's own voice, or a telephone call. */
    carrier: "browser" | "twilio";
    state: "answered" | "dropped" | "in" | "out" | "planned" | "ringing" | "unknown";
    muted: boolean;
    /** Why it is out; for a patient who was called: `busy`, `no_answer`, `voicemail`, `message_left` or `message_cut` on one, `refused`, `unreachable`, `left`, `removed`. */
    reason: string | null;
    /** `dropped`: the place is kept until then (ISO 8601). */
    heldUntil: string | null;
    /** Names the page that holds the leg; changes when the party comes back, so that peers connect anew. */
    connection: string | null;
};
export type SessionView = {
    id: string;
    requestId: string;
    version: number;
    state: "connecting" | "ended" | "interrupted" | "replacing" | "talking";
    /** Why it ended: `ended_by_professional`, `professional_lost`, `interpreter_lost`, `never_connected`, `not_replaced`, `too_long`. */
    reason: string | null;
    networkName: string;
    agencyName: string;
    language: string;
    dialect: string | null;
    gender: "either" | "man" | "woman";
    patientPlace: "elsewhere" | "room";
    /** Told to the interpreter and the professional only; null for the patient. */
    note: string | null;
    /** Six digits to note and to say aloud. */
    bookingNumber: string;
    /** The interpreter's name or number, as the operator gave it. */
    interpreterLabel: string;
    /** First moment both were heard (ISO 8601). */
    interpreterInAt: string | null;
    /** Seconds confirmed by both ends so far. */
    talkSeconds: number;
    legs: LegView[];
    /** The offers of a replacement hunt while `replacing`. */
    startedAt: string;
    /** Until when it was booked (ISO 8601); null: it was not. Nothing is ended then. */
    bookedUntil: string | null;
    /** The professional asks the interpreter for so many minutes more; null: nothing is asked. */
    extensionMinutes: number | null;
    /** When its time is over, and it is ended (ISO 8601). */
    limitAt: string;
    /** Since when its telephones are being hung up (ISO 8601): it ends as soon as the carrier says that they are. */
    endingAt: string | null;
    endedAt: string | null;
    now: string;
};
export type AnswerExtensionBody = {
    accept: boolean;
};
export type JoinLinkPreviewView = {
    party: "interpreter" | "patient" | "professional";
    language: string;
    networkName: string;
    bookingNumber: string;
    expiresAt: string;
    /** This browser took it before, and may go straight back. */
    taken: boolean;
};
export type MyLegView = {
    session: SessionView;
    legId: string;
    party: "interpreter" | "patient" | "professional";
    rated: boolean;
};
export type RatingBody = {
    /** 1 (very badly) to 5 (very well). */
    stars: number;
    problem?: ("conduct" | "cut" | "dialect" | "late" | "sound") | null;
    /** Nothing in it may tell who the patient is. */
    comment?: string | null;
};
export type RatingView = {
    stars: number;
    problem: ("conduct" | "cut" | "dialect" | "late" | "sound") | null;
    comment: string | null;
};
export type IceView = {
    iceServers: {
        urls: string[];
        username?: string;
        credential?: string;
    }[];
    /** `relay` hides the parties' addresses from each other. */
    iceTransportPolicy: "all" | "relay";
};
export type SwapBody = {
    /** The interpreter doesn't speak the language, or not the dialect; or the patient speaks another language. */
    reason: "other_language" | "wrong_dialect" | "wrong_language";
    /** With `other_language`: ISO 639-3, or `und` where nobody knows which. */
    language?: string;
    /** A dialect id of the language. */
    dialect?: string;
};
export type PatientLinkBody = {
    /** Take out whoever holds the patient's leg now. */
    remove?: boolean;
};
export type JoinLinkView = {
    url: string;
    party: "interpreter" | "patient" | "professional";
    expiresAt: string;
};
export type PatientCallBody = {
    /** The patient's number, as people write it. It is kept in the call alone, while that lives. */
    telephone: string;
    /** Where a voicemail answers, a neutral message is left; without it nothing is said to one. */
    leavesMessage?: boolean;
};
export type AskedAgencyView = {
    agencyName: string;
    answerBy: string;
};
export type ProposedHourView = {
    agencyName: string;
    startsAt: string;
    /** The member's answer counts until then. */
    answerBy: string;
};
export type ChangeCostView = {
    free: boolean;
    /** Until when it is free; null: for ever, since no agency is bound yet. */
    freeUntil: string | null;
    /** Integer cents; 0 where it is free. */
    cents: number;
};
export type BookingView = {
    id: string;
    /** Grows with every change; a change says which version it was made on. */
    version: number;
    /** Six digits to say aloud. */
    bookingNumber: string;
    state: "asked" | "awaiting" | "begun" | "cancelled" | "confirmed" | "missed" | "proposed" | "unmet" | "unplaced";
    reason: string | null;
    language: string;
    dialect: string | null;
    gender: "either" | "man" | "woman";
    patientPlace: "elsewhere" | "room";
    professionalLine: "browser" | "telephone";
    /** The member's own number, E.164, while the booking lies ahead. */
    telephone: string | null;
    subject: "administrative" | "announcement" | "consultation" | "first_visit" | "follow_up" | "medication" | "other" | "therapy_education";
    note: string | null;
    /** The interpreter asked for, by name or number. */
    wishedInterpreter: string | null;
    startsAt: string;
    endsAt: string;
    /** Minutes of one patient. */
    minutes: number;
    /** Patients, one after the other. */
    slots: number;
    seriesId: string | null;
    ifNobody: "hunt" | "tell";
    agencyName: string | null;
    /** The confirmed interpreter's name or number. */
    interpreterLabel: string | null;
    asking: (AskedAgencyView) | null;
    proposal: (ProposedHourView) | null;
    changeCost: ChangeCostView;
    /** The request that it became at its hour. */
    requestId: string | null;
    createdAt: string;
    now: string;
};
export type BookingListView = {
    bookings: BookingView[];
    now: string;
};
export type RepeatDto = {
    /** Last local date of the weekly series, `yyyy-MM-dd`. */
    until: string;
};
export type CreateBookingDto = {
    /** The same every week. */
    repeat?: (RepeatDto) | null;
    /** The unmet request that becomes this booking. */
    followsRequestId?: string | null;
    /** ISO 639-3. */
    language: string;
    dialect?: string | null;
    gender: "either" | "man" | "woman";
    /** Local date in the network's zone, `yyyy-MM-dd`. */
    date: string;
    /** Local time in the network's zone, `HH:mm`. */
    time: string;
    /** Which of the two, where the clocks are set back and the hour comes twice. */
    occurrence?: "first" | "second";
    /** Of one patient. */
    minutes: number;
    /** Patients, one after the other. */
    slots: number;
    patientPlace: "elsewhere" | "room";
    professionalLine: "browser" | "telephone";
    /** With `telephone`: the number to call, as people write it; absent in a change: the one that is known. */
    telephone?: string | null;
    subject: "administrative" | "announcement" | "consultation" | "first_visit" | "follow_up" | "medication" | "other" | "therapy_education";
    /** For the interpreter, who sees it once the booking is confirmed; refused where it seems to hold an identity. */
    note?: string | null;
    /** The interpreter wished for, by name or number. */
    wishedInterpreter?: string | null;
    /** Where no agency is left: the member is told, or the hunt begins at the hour. */
    ifNobody: "hunt" | "tell";
    /** The member knows that it overlaps another booking of theirs. */
    overlapAccepted?: boolean;
};
export type BookedView = {
    booking: BookingView;
    /** All of a series, the first included; one where it is none. */
    bookings: BookingView[];
    /** Dates (`yyyy-MM-dd`) of the series that a holiday took away. */
    skipped: string[];
};
export type UsualHourView = {
    /** 1 = Monday … 7 = Sunday, in the network's zone. */
    weekday: number;
    /** `14:00`: the hour that begins then. */
    time: string;
    /** Bookings asked for at that hour, and those that were confirmed. */
    asked: number;
    confirmed: number;
};
export type BookingOptionsView = {
    /** IANA; all local dates and times are in it. */
    zone: string;
    /** The first and last instant that may be booked now. */
    earliest: string;
    latest: string;
    /** Minutes: the step of durations, and the longest booking for all its patients. */
    stepMinutes: number;
    mostMinutes: number;
    mostSlots: number;
    subjects: string[];
    /** Local dates (`yyyy-MM-dd`) within the horizon that are holidays. */
    holidays: string[];
    /** Of the member's last conversation in the language. */
    lastInterpreter: string | null;
    usualHours: UsualHourView[];
    /** Whether a telephone can be called; otherwise the browser is the only line. */
    telephone: boolean;
    now: string;
};
export type BookingEventView = {
    at: string;
    who: "admin" | "agency" | "member" | "service";
    /** What happened: `asked`, `agency_asked`, `confirmed`, `refused`, `silent`, `proposed`, `moved`, `cancelled` … */
    kind: string;
    agencyName: string | null;
    reason: string | null;
    /** Integer cents that it cost, once. */
    costCents: number;
};
export type BookingDetailView = {
    id: string;
    /** Grows with every change; a change says which version it was made on. */
    version: number;
    /** Six digits to say aloud. */
    bookingNumber: string;
    state: "asked" | "awaiting" | "begun" | "cancelled" | "confirmed" | "missed" | "proposed" | "unmet" | "unplaced";
    reason: string | null;
    language: string;
    dialect: string | null;
    gender: "either" | "man" | "woman";
    patientPlace: "elsewhere" | "room";
    professionalLine: "browser" | "telephone";
    /** The member's own number, E.164, while the booking lies ahead. */
    telephone: string | null;
    subject: "administrative" | "announcement" | "consultation" | "first_visit" | "follow_up" | "medication" | "other" | "therapy_education";
    note: string | null;
    /** The interpreter asked for, by name or number. */
    wishedInterpreter: string | null;
    startsAt: string;
    endsAt: string;
    /** Minutes of one patient. */
    minutes: number;
    /** Patients, one after the other. */
    slots: number;
    seriesId: string | null;
    ifNobody: "hunt" | "tell";
    agencyName: string | null;
    /** The confirmed interpreter's name or number. */
    interpreterLabel: string | null;
    asking: (AskedAgencyView) | null;
    proposal: (ProposedHourView) | null;
    changeCost: ChangeCostView;
    /** The request that it became at its hour. */
    requestId: string | null;
    createdAt: string;
    now: string;
    events: BookingEventView[];
};
export type ChangeBookingDto = {
    /** The version that the member saw. */
    version: number;
    /** Of a series: this one alone, or this one and those after it. */
    scope: "following" | "one";
    /** ISO 639-3. */
    language: string;
    dialect?: string | null;
    gender: "either" | "man" | "woman";
    /** Local date in the network's zone, `yyyy-MM-dd`. */
    date: string;
    /** Local time in the network's zone, `HH:mm`. */
    time: string;
    /** Which of the two, where the clocks are set back and the hour comes twice. */
    occurrence?: "first" | "second";
    /** Of one patient. */
    minutes: number;
    /** Patients, one after the other. */
    slots: number;
    patientPlace: "elsewhere" | "room";
    professionalLine: "browser" | "telephone";
    /** With `telephone`: the number to call, as people write it; absent in a change: the one that is known. */
    telephone?: string | null;
    subject: "administrative" | "announcement" | "consultation" | "first_visit" | "follow_up" | "medication" | "other" | "therapy_education";
    /** For the interpreter, who sees it once the booking is confirmed; refused where it seems to hold an identity. */
    note?: string | null;
    /** The interpreter wished for, by name or number. */
    wishedInterpreter?: string | null;
    /** Where no agency is left: the member is told, or the hunt begins at the hour. */
    ifNobody: "hunt" | "tell";
    /** The member knows that it overlaps another booking of theirs. */
    overlapAccepted?: boolean;
};
export type CancelBookingDto = {
    version: number;
    scope: "following" | "one";
};
export type AnswerProposalDto = {
    version: number;
    accept: boolean;
};
export type ChooseUnplacedDto = {
    version: number;
    /** `hunt`: at the hour; `either`: any gender will do, and the agencies are asked again. */
    choice: "either" | "hunt";
};
export type AgencyBookingView = {
    /** Of the offer: what the agency answers to. */
    offerId: string;
    bookingId: string;
    /** Of the booking. */
    version: number;
    bookingNumber: string;
    state: "asked" | "confirmed" | "handed_back" | "proposed" | "refused" | "silent" | "withdrawn";
    reason: string | null;
    networkName: string;
    language: string;
    dialect: string | null;
    gender: "either" | "man" | "woman";
    patientPlace: "elsewhere" | "room";
    professionalLine: "browser" | "telephone";
    /** Profession code (TRE_G15) of the professional. */
    profession: string;
    commune: string;
    subject: "administrative" | "announcement" | "consultation" | "first_visit" | "follow_up" | "medication" | "other" | "therapy_education";
    /** After the agency has confirmed. */
    note: string | null;
    hasNote: boolean;
    wishedInterpreter: string | null;
    startsAt: string;
    endsAt: string;
    minutes: number;
    slots: number;
    askedAt: string;
    answerBy: string;
    /** The agency had confirmed before something changed, or another one gave it back. */
    askedBecause: "changed" | "handed_back" | "new" | "next";
    /** The other hour that this agency offers. */
    proposedStartsAt: string | null;
    interpreterLabel: string | null;
    /** Where the interpreter is reached at the hour. */
    talk: ("link" | "self" | "telephone") | null;
    /** With `telephone`: where the interpreter is called, E.164; before the answer, the agency's own line. */
    line: string | null;
    now: string;
};
export type AgencyBookingsView = {
    /** To be answered, the nearest deadline first. */
    asked: AgencyBookingView[];
    /** An hour of its own that members have yet to answer. */
    proposed: AgencyBookingView[];
    /** Confirmed and ahead, in the order of their hours. */
    confirmed: AgencyBookingView[];
    /** What ended in the last seven days: taken back, cancelled, answered too late. */
    recent: AgencyBookingView[];
    now: string;
};
export type ConfirmBookingDto = {
    /** Of the booking, as the operator saw it. */
    version: number;
    /** The interpreter's name or number. */
    interpreterLabel: string;
    /** At the hour: the agency's console, a one-time link, a telephone. */
    talk: "link" | "self" | "telephone";
    /** With `telephone`: the interpreter's number as people write it; absent: the agency's own line. */
    line?: string | null;
};
export type ConfirmedBookingView = {
    booking: AgencyBookingView;
    /** With `link`: opens at the hour, for one browser; shown this one time. */
    interpreterLink: string | null;
};
export type RefuseBookingDto = {
    version: number;
    reason: "closed" | "no_interpreter" | "no_such_gender" | "other";
};
export type ProposeHourDto = {
    version: number;
    /** Local date and time in the network's zone. */
    date: string;
    time: string;
    occurrence?: "first" | "second";
};
export type HandBackBookingDto = {
    version: number;
    reason: "interpreter_ill" | "interpreter_unavailable" | "mistake" | "other";
};
export type FundedNetworkView = {
    id: string;
    slug: string;
    name: string;
};
export type UsageRowView = {
    /** `YYYY-MM`, in the network's zone. */
    month: string;
    /** ISO 639-3. */
    language: string;
    /** Conversations in which the two heard each other. */
    sessions: number | null;
    /** With both present, to a tenth. Sums are made of seconds, so rounded minutes may not add up to the tenth. */
    minutes: number | null;
    /** Median of language chosen → interpreter in, in seconds; also null without a session. */
    waitingP50: number | null;
    /** Nine of ten waited no longer, in seconds; also null without a session. */
    waitingP90: number | null;
    /** Requests that ended without a conversation. */
    unmet: number | null;
    /** Whether some figure here is hidden. */
    hidden: boolean;
};
export type UsageByMonthView = {
    month: string;
    /** Conversations in which the two heard each other. */
    sessions: number | null;
    /** With both present, to a tenth. Sums are made of seconds, so rounded minutes may not add up to the tenth. */
    minutes: number | null;
    /** Median of language chosen → interpreter in, in seconds; also null without a session. */
    waitingP50: number | null;
    /** Nine of ten waited no longer, in seconds; also null without a session. */
    waitingP90: number | null;
    /** Requests that ended without a conversation. */
    unmet: number | null;
    /** Whether some figure here is hidden. */
    hidden: boolean;
};
export type UnmetReasonView = {
    /** As the ledger has it: `nobody_open`, `all_refused`, `no_answer`, `gender`, `cancelled_by_member`, … */
    reason: string;
    count: number | null;
};
export type UsageByLanguageView = {
    language: string;
    /** Most frequent first; null where they would give a small count away. */
    reasons: UnmetReasonView[] | null;
    /** Conversations in which the two heard each other. */
    sessions: number | null;
    /** With both present, to a tenth. Sums are made of seconds, so rounded minutes may not add up to the tenth. */
    minutes: number | null;
    /** Median of language chosen → interpreter in, in seconds; also null without a session. */
    waitingP50: number | null;
    /** Nine of ten waited no longer, in seconds; also null without a session. */
    waitingP90: number | null;
    /** Requests that ended without a conversation. */
    unmet: number | null;
    /** Whether some figure here is hidden. */
    hidden: boolean;
};
export type UsageByModeView = {
    mode: string;
    sessions: number | null;
    minutes: number | null;
    unmet: number | null;
};
export type UsageTotalsView = {
    modes: UsageByModeView[];
    reasons: UnmetReasonView[] | null;
    /** Conversations in which the two heard each other. */
    sessions: number | null;
    /** With both present, to a tenth. Sums are made of seconds, so rounded minutes may not add up to the tenth. */
    minutes: number | null;
    /** Median of language chosen → interpreter in, in seconds; also null without a session. */
    waitingP50: number | null;
    /** Nine of ten waited no longer, in seconds; also null without a session. */
    waitingP90: number | null;
    /** Requests that ended without a conversation. */
    unmet: number | null;
    /** Whether some figure here is hidden. */
    hidden: boolean;
};
export type UsageReportView = {
    /** Every network of this funder, by name. */
    networks: FundedNetworkView[];
    /** The one that the figures are of. */
    network: FundedNetworkView;
    /** First and last month, `YYYY-MM`. */
    "from": string;
    to: string;
    /** The latest month that has begun in the network's zone: it is not complete. */
    presentMonth: string;
    /** Every month of the period, also those without an entry. */
    months: string[];
    /** Counts from 1 to one less than this are hidden. */
    hideCountsUnder: number;
    /** Only months and languages with an entry; by month, then most asked first. */
    rows: UsageRowView[];
    byMonth: UsageByMonthView[];
    /** Most asked first. */
    byLanguage: UsageByLanguageView[];
    totals: UsageTotalsView;
};
export type DemoSignInView = {
    role: "admin" | "funder" | "member" | "operator";
    /** Who it is, in French: a name and what that person does. */
    label: string;
    /** Member: slug of the network. */
    network?: string;
    /** Member: personal code, eight digits. */
    code?: string;
    /** Everybody else. */
    email?: string;
    password?: string;
};
export type DemoView = {
    demo: boolean;
    signIns: DemoSignInView[];
};
export type BookingMessagesView = {
    /** Reminder the day before, by mail. */
    dayMail: boolean;
    daySms: boolean;
    /** Reminder a quarter of an hour before. */
    soonMail: boolean;
    soonSms: boolean;
    /** News of a booking by SMS too. */
    newsSms: boolean;
};
export type BookingMessagesDto = {
    /** Reminder the day before, by mail. */
    dayMail: boolean;
    daySms: boolean;
    /** Reminder a quarter of an hour before. */
    soonMail: boolean;
    soonSms: boolean;
    /** News of a booking by SMS too: confirmed, changed, cancelled, no interpreter. */
    newsSms: boolean;
};
export type CalendarFeedView = {
    /** null: there is none. */
    createdAt: string | null;
};
export type NewCalendarFeedView = {
    /** `https://…/api/calendars/….ics`. */
    address: string;
    createdAt: string;
};
/**
 * Liveness: the process answers.
 */
export function healthLive(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: LivenessView;
    }>("/api/health", {
        ...opts
    });
}
/**
 * Readiness: database, migrations and queue; 503 where one is missing or the process drains.
 */
export function healthReady(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReadinessView;
    }>("/api/health/ready", {
        ...opts
    });
}
/**
 * A member's personal code. The same answer, and as slow, whether or not the code exists.
 */
export function signInSignInWithCode(signInWithCodeDto: SignInWithCodeDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: CodeAnswerView;
    }>("/api/sign-in/code", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInWithCodeDto
    }));
}
/**
 * The one-time code that a device which is not known needs.
 */
export function signInConfirmOneTimeCode(oneTimeCodeDto: OneTimeCodeDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SignedInView;
    }>("/api/sign-in/one-time-code", oazapfts.json({
        ...opts,
        method: "POST",
        body: oneTimeCodeDto
    }));
}
/**
 * Operators, admins and funders.
 */
export function signInSignInWithPassword(signInWithPasswordDto: SignInWithPasswordDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SignedInView;
    }>("/api/sign-in/password", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInWithPasswordDto
    }));
}
/**
 * Ends this session and its sockets; the device stays known.
 */
export function signOutSignOut(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText("/api/sign-out", {
        ...opts,
        method: "POST"
    });
}
/**
 * Ends every session of this person on every device, and forgets the devices: for a lost telephone.
 */
export function signOutSignOutEverywhere(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText("/api/sign-out/everywhere", {
        ...opts,
        method: "POST"
    });
}
/**
 * Open to anyone, so that a page can ask before it knows.
 */
export function meMe(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeAnswerView;
    }>("/api/me", {
        ...opts
    });
}
export function meChangeMe(changeMeDto: ChangeMeDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeAnswerView;
    }>("/api/me", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMeDto
    }));
}
export function myTelephoneMyTelephone(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MyTelephoneView;
    }>("/api/me/telephone", {
        ...opts
    });
}
export function myTelephoneRegisterNumber(registerNumberDto: RegisterNumberDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MyTelephoneView;
    }>("/api/me/telephone/numbers", oazapfts.json({
        ...opts,
        method: "POST",
        body: registerNumberDto
    }));
}
export function myTelephoneRemoveNumber(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MyTelephoneView;
    }>(`/api/me/telephone/numbers/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    });
}
export function myTelephoneChoosePin(choosePinDto: ChoosePinDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MyTelephoneView;
    }>("/api/me/telephone/pin", oazapfts.json({
        ...opts,
        method: "PUT",
        body: choosePinDto
    }));
}
export function outboxOutbox(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: OutboxMessageView[];
    }>("/api/outbox", {
        ...opts
    });
}
/**
 * The open ones: a member says at sign-in which is theirs.
 */
export function networksOpenNetworks(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: OpenNetworkView[];
    }>("/api/networks", {
        ...opts
    });
}
export function bookingSettingsReadBookingSettings(networkId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingSettingsView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/booking-settings`, {
        ...opts
    });
}
export function bookingSettingsChangeBookingSettings(networkId: string, bookingSettingsDto: BookingSettingsDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingSettingsView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/booking-settings`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: bookingSettingsDto
    }));
}
export function telephoneSettingsReadTelephoneSettings(networkId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: TelephoneSettingsView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/telephone`, {
        ...opts
    });
}
export function telephoneSettingsChangeTelephoneSettings(networkId: string, telephoneSettingsDto: TelephoneSettingsDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: TelephoneSettingsView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/telephone`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: telephoneSettingsDto
    }));
}
export function telephonyWatchTelephony(networkId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: TelephonyView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/telephony`, {
        ...opts
    });
}
export function watchWatchNetwork(networkId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: NetworkWatchView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/live`, {
        ...opts
    });
}
/**
 * At most 200; `search` narrows them (name, e-mail, practice, commune).
 */
export function membersListMembers(networkId: string, { search }: {
    search?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MemberView[];
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/members${QS.query(QS.explode({
        search
    }))}`, {
        ...opts
    });
}
/**
 * The code in the answer is shown this once.
 */
export function membersAddMember(networkId: string, newMemberDto: NewMemberDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: NewMemberView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/members`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newMemberDto
    }));
}
/**
 * Issues a code, or replaces it: the former stops working and the member's sessions end.
 */
export function membersIssuePersonalCode(networkId: string, memberId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: IssuedCodeView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/members/${encodeURIComponent(memberId)}/code`, {
        ...opts,
        method: "POST"
    });
}
/**
 * Ends the member's sessions; nothing of theirs is deleted.
 */
export function membersSuspendMember(networkId: string, memberId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MemberView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/members/${encodeURIComponent(memberId)}/suspend`, {
        ...opts,
        method: "POST"
    });
}
export function membersReinstateMember(networkId: string, memberId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MemberView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/members/${encodeURIComponent(memberId)}/reinstate`, {
        ...opts,
        method: "POST"
    });
}
/**
 * Practices that members of the network work in already.
 */
export function membersSearchPractices(networkId: string, { search }: {
    search?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PracticeView[];
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/practices${QS.query(QS.explode({
        search
    }))}`, {
        ...opts
    });
}
/**
 * By name (accents and hyphens don't matter) or INSEE code: first those of departments in which the admin's
 * networks have practices, then the most populous.
 */
export function communesSearchCommunes({ search }: {
    search?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: CommuneView[];
    }>(`/api/communes${QS.query(QS.explode({
        search
    }))}`, {
        ...opts
    });
}
/**
 * The languages that `query` may mean, best first; all of them, by label, without one.
 */
export function languagesSearch({ query, acceptLanguage }: {
    query?: string;
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: LanguageView[];
    }>(`/api/languages${QS.query(QS.explode({
        query
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "accept-language": acceptLanguage
        })
    });
}
export function consoleRead(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ConsoleView;
    }>("/api/console", {
        ...opts
    });
}
export function consolePublish(publishAvailabilityDto: PublishAvailabilityDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ConsoleView;
    }>("/api/console/availability", oazapfts.json({
        ...opts,
        method: "PUT",
        body: publishAvailabilityDto
    }));
}
/**
 * Those in force today, in the order in which agencies are asked.
 */
export function contractsListContracts(networkId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ContractsView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/contracts`, {
        ...opts
    });
}
/**
 * It counts from the next round of a hunt on.
 */
export function contractsSetContractLine(networkId: string, contractId: string, lineDto: LineDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ContractsView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/contracts/${encodeURIComponent(contractId)}/line`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: lineDto
    }));
}
/**
 * They count from the next agency that is asked on; a deadline that runs keeps its hour.
 */
export function contractsSetContractBookingTerms(networkId: string, contractId: string, bookingTermsDto: BookingTermsDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ContractsView;
    }>(`/api/admin/networks/${encodeURIComponent(networkId)}/contracts/${encodeURIComponent(contractId)}/booking-terms`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: bookingTermsDto
    }));
}
export function offersAccept(id: string, acceptOfferDto: AcceptOfferDto, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AcceptedOfferView;
    }>(`/api/offers/${encodeURIComponent(id)}/accept`, oazapfts.json({
        ...opts,
        method: "POST",
        body: acceptOfferDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "accept-language": acceptLanguage
        })
    }));
}
export function offersRefuse(id: string, refuseOfferDto: RefuseOfferDto, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: OfferView;
    }>(`/api/offers/${encodeURIComponent(id)}/refuse`, oazapfts.json({
        ...opts,
        method: "POST",
        body: refuseOfferDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "accept-language": acceptLanguage
        })
    }));
}
export function agencyHistoryRead({ before }: {
    before?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: HistoryView;
    }>(`/api/console/history${QS.query(QS.explode({
        before
    }))}`, {
        ...opts
    });
}
export function requestsReadOptions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RequestOptionsView;
    }>("/api/requests/options", {
        ...opts
    });
}
export function requestsSaveFavourites(saveFavouritesDto: SaveFavouritesDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RequestOptionsView;
    }>("/api/requests/favourites", oazapfts.json({
        ...opts,
        method: "PUT",
        body: saveFavouritesDto
    }));
}
export function requestsReadForecast(language: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ForecastView;
    }>(`/api/requests/forecast${QS.query(QS.explode({
        language
    }))}`, {
        ...opts
    });
}
export function requestsReadLive(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText("/api/requests/live", {
        ...opts
    });
}
export function requestsReadHistory({ before }: {
    before?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: HistoryView;
    }>(`/api/requests/history${QS.query(QS.explode({
        before
    }))}`, {
        ...opts
    });
}
export function requestsRead(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RequestView;
    }>(`/api/requests/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 201 with the new request; 200 with the same one where the key is repeated.
 */
export function requestsCreate(createRequestDto: CreateRequestDto, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: RequestView;
    }>("/api/requests", oazapfts.json({
        ...opts,
        method: "POST",
        body: createRequestDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "accept-language": acceptLanguage
        })
    }));
}
export function requestsCancel(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RequestView;
    }>(`/api/requests/${encodeURIComponent(id)}/cancel`, {
        ...opts,
        method: "POST"
    });
}
export function requestsAnswerGender(id: string, answerGenderDto: AnswerGenderDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RequestView;
    }>(`/api/requests/${encodeURIComponent(id)}/gender`, oazapfts.json({
        ...opts,
        method: "POST",
        body: answerGenderDto
    }));
}
export function requestsCallBack(id: string, callBackDto: CallBackDto, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: RequestView;
    }>(`/api/requests/${encodeURIComponent(id)}/call-back`, oazapfts.json({
        ...opts,
        method: "POST",
        body: callBackDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "accept-language": acceptLanguage
        })
    }));
}
export function extensionAskExtension(id: string, askExtensionBody: AskExtensionBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionView;
    }>(`/api/sessions/${encodeURIComponent(id)}/extension`, oazapfts.json({
        ...opts,
        method: "POST",
        body: askExtensionBody
    }));
}
/**
 * The interpreter's word alone counts.
 */
export function extensionAnswerExtension(id: string, answerExtensionBody: AnswerExtensionBody, { legId }: {
    legId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionView;
    }>(`/api/sessions/${encodeURIComponent(id)}/extension/answer${QS.query(QS.explode({
        legId
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body: answerExtensionBody
    }));
}
export function joinPreview(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: JoinLinkPreviewView;
    }>(`/api/join/${encodeURIComponent(token)}`, {
        ...opts
    });
}
export function joinJoin(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MyLegView;
    }>(`/api/join/${encodeURIComponent(token)}`, {
        ...opts,
        method: "POST"
    });
}
export function ratingsRate(id: string, ratingBody: RatingBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RatingView;
    }>(`/api/sessions/${encodeURIComponent(id)}/rating`, oazapfts.json({
        ...opts,
        method: "POST",
        body: ratingBody
    }));
}
export function sessionsRead(id: string, { legId }: {
    legId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MyLegView;
    }>(`/api/sessions/${encodeURIComponent(id)}${QS.query(QS.explode({
        legId
    }))}`, {
        ...opts
    });
}
export function sessionsIceServers(id: string, { legId }: {
    legId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: IceView;
    }>(`/api/sessions/${encodeURIComponent(id)}/ice${QS.query(QS.explode({
        legId
    }))}`, {
        ...opts
    });
}
export function sessionsEnd(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionView;
    }>(`/api/sessions/${encodeURIComponent(id)}/end`, {
        ...opts,
        method: "POST"
    });
}
export function sessionsSwap(id: string, swapBody: SwapBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionView;
    }>(`/api/sessions/${encodeURIComponent(id)}/swap`, oazapfts.json({
        ...opts,
        method: "POST",
        body: swapBody
    }));
}
export function sessionsLeave(id: string, { legId }: {
    legId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/sessions/${encodeURIComponent(id)}/leave${QS.query(QS.explode({
        legId
    }))}`, {
        ...opts,
        method: "POST"
    });
}
export function sessionsPatientLink(id: string, patientLinkBody: PatientLinkBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: JoinLinkView;
    }>(`/api/sessions/${encodeURIComponent(id)}/patient-link`, oazapfts.json({
        ...opts,
        method: "POST",
        body: patientLinkBody
    }));
}
export function sessionsCallPatient(id: string, patientCallBody: PatientCallBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionView;
    }>(`/api/sessions/${encodeURIComponent(id)}/patient-call`, oazapfts.json({
        ...opts,
        method: "POST",
        body: patientCallBody
    }));
}
export function sessionsHangUpPatient(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionView;
    }>(`/api/sessions/${encodeURIComponent(id)}/patient-call/end`, {
        ...opts,
        method: "POST"
    });
}
export function sessionsInterpreterLink(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: JoinLinkView;
    }>(`/api/sessions/${encodeURIComponent(id)}/interpreter-link`, {
        ...opts,
        method: "POST"
    });
}
/**
 * From the start of today in the network's zone where `from` is absent; without end where `to` is.
 */
export function bookingsListBookings({ $from, to }: {
    $from?: string;
    to?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingListView;
    }>(`/api/bookings${QS.query(QS.explode({
        "from": $from,
        to
    }))}`, {
        ...opts
    });
}
export function bookingsCreateBooking(createBookingDto: CreateBookingDto, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: BookedView;
    }>("/api/bookings", oazapfts.json({
        ...opts,
        method: "POST",
        body: createBookingDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "accept-language": acceptLanguage
        })
    }));
}
export function bookingsReadBookingOptions({ language }: {
    language?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingOptionsView;
    }>(`/api/bookings/options${QS.query(QS.explode({
        language
    }))}`, {
        ...opts
    });
}
export function bookingsReadBooking(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingDetailView;
    }>(`/api/bookings/${encodeURIComponent(id)}`, {
        ...opts
    });
}
export function bookingsChangeBooking(id: string, changeBookingDto: ChangeBookingDto, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingView;
    }>(`/api/bookings/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: changeBookingDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "accept-language": acceptLanguage
        })
    }));
}
export function bookingsCancelBooking(id: string, cancelBookingDto: CancelBookingDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingView;
    }>(`/api/bookings/${encodeURIComponent(id)}/cancel`, oazapfts.json({
        ...opts,
        method: "POST",
        body: cancelBookingDto
    }));
}
export function bookingsAnswerProposal(id: string, answerProposalDto: AnswerProposalDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingView;
    }>(`/api/bookings/${encodeURIComponent(id)}/proposal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: answerProposalDto
    }));
}
export function bookingsChooseUnplaced(id: string, chooseUnplacedDto: ChooseUnplacedDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingView;
    }>(`/api/bookings/${encodeURIComponent(id)}/unplaced`, oazapfts.json({
        ...opts,
        method: "POST",
        body: chooseUnplacedDto
    }));
}
export function agencyBookingsListAgencyBookings(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AgencyBookingsView;
    }>("/api/agency/bookings", {
        ...opts
    });
}
export function agencyBookingsConfirmBooking(offerId: string, confirmBookingDto: ConfirmBookingDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ConfirmedBookingView;
    }>(`/api/agency/bookings/${encodeURIComponent(offerId)}/confirm`, oazapfts.json({
        ...opts,
        method: "POST",
        body: confirmBookingDto
    }));
}
export function agencyBookingsChangeInterpreter(offerId: string, confirmBookingDto: ConfirmBookingDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ConfirmedBookingView;
    }>(`/api/agency/bookings/${encodeURIComponent(offerId)}/interpreter`, oazapfts.json({
        ...opts,
        method: "POST",
        body: confirmBookingDto
    }));
}
export function agencyBookingsRefuseBooking(offerId: string, refuseBookingDto: RefuseBookingDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AgencyBookingView;
    }>(`/api/agency/bookings/${encodeURIComponent(offerId)}/refuse`, oazapfts.json({
        ...opts,
        method: "POST",
        body: refuseBookingDto
    }));
}
export function agencyBookingsProposeHour(offerId: string, proposeHourDto: ProposeHourDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AgencyBookingView;
    }>(`/api/agency/bookings/${encodeURIComponent(offerId)}/propose`, oazapfts.json({
        ...opts,
        method: "POST",
        body: proposeHourDto
    }));
}
export function agencyBookingsHandBackBooking(offerId: string, handBackBookingDto: HandBackBookingDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AgencyBookingView;
    }>(`/api/agency/bookings/${encodeURIComponent(offerId)}/hand-back`, oazapfts.json({
        ...opts,
        method: "POST",
        body: handBackBookingDto
    }));
}
/**
 * Sessions, minutes, waits and unmet requests by month and language.
 */
export function usageReportUsage({ network, $from, to }: {
    network?: string;
    $from?: string;
    to?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UsageReportView;
    }>(`/api/funder/usage${QS.query(QS.explode({
        network,
        "from": $from,
        to
    }))}`, {
        ...opts
    });
}
/**
 * The same as a file for spreadsheets, one line per month and language.
 */
export function usageReportUsageCsv({ network, $from, to, locale }: {
    network?: string;
    $from?: string;
    to?: string;
    locale?: "en" | "fr";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/funder/usage.csv${QS.query(QS.explode({
        network,
        "from": $from,
        to,
        locale
    }))}`, {
        ...opts
    });
}
export function demoDemo(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DemoView;
    }>("/api/demo", {
        ...opts
    });
}
export function bookingMessagesBookingMessages(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingMessagesView;
    }>("/api/me/booking-messages", {
        ...opts
    });
}
export function bookingMessagesChooseBookingMessages(bookingMessagesDto: BookingMessagesDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BookingMessagesView;
    }>("/api/me/booking-messages", oazapfts.json({
        ...opts,
        method: "PUT",
        body: bookingMessagesDto
    }));
}
export function calendarFeedCalendarFeed(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: CalendarFeedView;
    }>("/api/me/calendar-feed", {
        ...opts
    });
}
export function calendarFeedMakeCalendarFeed(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: NewCalendarFeedView;
    }>("/api/me/calendar-feed", {
        ...opts,
        method: "POST"
    });
}
export function calendarFeedRevokeCalendarFeed(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: CalendarFeedView;
    }>("/api/me/calendar-feed", {
        ...opts,
        method: "DELETE"
    });
}
export function calendarsCalendar(file: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: string;
    }>(`/api/calendars/${encodeURIComponent(file)}`, {
        ...opts
    });
}
