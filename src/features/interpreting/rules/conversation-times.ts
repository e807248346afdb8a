/** How long things may take in a conversation, in seconds. */
export const SECONDS = {
  /** From the acceptance until the professional, or the operator who talks, must have joined. */
  join: 60,
  /** The same for an interpreter who first has to be handed a link. */
  joinByLink: 120,
  /** At a booked hour the interpreter is waiting: who has not come by then is looked for elsewhere. */
  bookedInterpreter: 60,
  /** At a booked hour the interpreter's telephone is called so long before the professional's: two calls overtake each other. */
  bookedHeadStart: 1,
  /** At a booked hour the professional may be with another patient: they are called again meanwhile. */
  bookedProfessional: 300,
  /** Between two calls of a professional who does not answer at a booked hour. */
  ringAgain: 45,
  /** A page beats every 5 s. A media report, and a page's sign of life, counts for so long. */
  beatCounts: 12,
  /** The place of a party that dropped is held for so long. */
  hold: 60,
  /** A patient who is called has taken the call by then: ringing, a machine ruled out or left a message, the key. */
  patientCall: 120,
  /** More time is asked of an interpreter: nobody waits for an answer for longer than this. */
  extension: 120,
  /** So long before the end of a booked time those on telephones are told. */
  bookedEndTold: 300,
  /** Both have joined and yet hear nothing: nobody is served by a session that never connects. */
  connect: 300,
  /** Calls that were told to hang up have done so by then, and late words of it have come, or were lost. */
  hangUp: 45,
  /** They are told a second time after that (who was to tell them may have died), and no longer waited for after this. */
  hangUpTwice: 90,
  /** No consultation lasts longer. */
  session: 3 * 3600,
  /** The carrier's own limit of a call is beyond the session's, which is announced and says that it ends. */
  call: 3 * 3600 + 900,
  interpreterLink: 600,
  patientLink: 1800,
  /** A browser bound by a link may come back for so long; the session's own end comes first. */
  linkCookie: 4 * 3600,
} as const;

/** Seconds before a session's time is over at which its parties are told. */
export const LIMIT_WARNINGS = [300, 60] as const;

/**
 * Whether a period of `seconds` that began at `since` is over at `now`. If it seems to begin later than now by
 * more than its own length, the clock was set back meanwhile and its end can't be trusted: it counts as over.
 */
export function isOver(since: Date, seconds: number, now: Date): boolean {
  return Math.abs(now.getTime() - since.getTime()) >= seconds * 1000;
}
