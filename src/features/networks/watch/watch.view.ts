import { OfferOfRequestView } from '../../interpreting/request.view.js';

/** The session of a request that an admin watches. */
export class WatchedSessionView {
  id: string;
  state: 'connecting' | 'talking' | 'interrupted' | 'replacing' | 'ended';
  bookingNumber: string;
  agencyName: string;
  /** Seconds of talk that both ends have confirmed so far. */
  talkSeconds: number;
}

/** A request in progress, as the network's admin watches it. It names the member, never a patient. */
export class WatchedRequestView {
  requestId: string;
  version: number;
  state: string;
  reason: string | null;
  mode: 'instant' | 'standing' | 'scheduled';
  /** ISO 639-3. */
  language: string;
  createdAt: string;
  round: number;
  /** Who asked; null once the member is erased. */
  memberName: string | null;
  /** The agencies of the present round, in the order in which they are asked. */
  offers: OfferOfRequestView[];
  session: WatchedSessionView | null;
}

/** A request that nobody served. */
export class RecentUnmetView {
  requestId: string;
  state: 'unmet' | 'failed';
  reason: string | null;
  mode: 'instant' | 'standing' | 'scheduled';
  language: string;
  createdAt: string;
  endedAt: string;
  memberName: string | null;
}

/** What is going on in a network. */
export class NetworkWatchView {
  /** In progress, the oldest first. */
  requests: WatchedRequestView[];
  /** Not served within the last seven days, the latest first, at most twenty. */
  recentUnmet: RecentUnmetView[];
  /** The server's present (ISO 8601). */
  now: string;
}
