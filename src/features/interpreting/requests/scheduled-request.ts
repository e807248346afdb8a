import type { SpokenLine } from '../telephone/request-numbers.js';

/** The agency that confirmed a booking, and how its interpreter is reached. */
export interface BookedAgency {
  agencyId: string;
  contractId: string;
  /** Of its contract. */
  rank: number;
  /** The operator who confirmed. */
  accountId: string | null;
  interpreterLabel: string;
  /** `self`: it rings at the agency's console; `link`: the interpreter waits at a one-time link; `telephone`: a call. */
  talk: 'self' | 'link' | 'telephone';
  /** Where the interpreter is called, with `telephone`. */
  interpreter: SpokenLine | null;
  /** Of the link's token, with `link`. */
  linkHash: Buffer | null;
}

/** What a booking asks for when its hour has come. */
export interface ScheduledRequest {
  networkId: string;
  memberId: string;
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  patientPlace: 'room' | 'elsewhere';
  /** Where the professional is called; null: at a browser. */
  professional: SpokenLine | null;
  note: string | null;
  startsAt: Date;
  /** Its end as booked. */
  endsAt: Date;
  /** Said aloud since it was booked: the session keeps it. */
  bookingNumber: string;
  /** The same key makes one request. */
  key: string;
  /** Null: nobody confirmed, the hunt begins. */
  agency: BookedAgency | null;
}

/** Whether an interpreter is named who waits for the hour: nobody need be asked any more. */
export function isAwaited(
  wish: ScheduledRequest,
): wish is ScheduledRequest & { agency: BookedAgency } {
  return wish.agency !== null && wish.agency.talk !== 'self';
}
