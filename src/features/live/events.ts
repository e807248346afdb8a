import type { OfferView } from '../agencies/console.view.js';
import type { BookingView } from '../bookings/booking.view.js';
import type { RequestView } from '../interpreting/request.view.js';
import type { IceView, SessionView } from '../interpreting/session.view.js';

/** Every acknowledgement: the answer, or an error with the same shape as HTTP's. */
export type Ack<T> =
  { ok: true; data: T } | { ok: false; error: { code: string; message: string } };

/** A WebRTC session description or ICE candidate on its way from one leg to another. */
export interface VoiceSignal {
  sessionId: string;
  toLegId: string;
  /** The receiver's connection as the sender knows it; a stale one is dropped. */
  toConnection: string;
  description?: { type: 'offer' | 'answer' | 'pranswer' | 'rollback'; sdp?: string };
  candidate?: { candidate?: string; sdpMid?: string | null; sdpMLineIndex?: number | null } | null;
}

/** What a party's page reports every 5 s: whose voice packets arrived since the last beat. */
export interface VoiceBeat {
  sessionId: string;
  connection: string;
  hears: string[];
  muted: boolean;
  /** The version of the session the page shows; the answer brings the view where it is stale. */
  version: number;
}

/** Events that a browser sends. The name is the permission's name too. */
export interface ClientToServerEvents {
  /** Member: `version` of the live request shown (0: none). Answers the view where it differs. Every 5 s. */
  'request:sync': (
    body: { requestId: string; version: number },
    ack: (answer: Ack<{ request: RequestView | null }>) => void,
  ) => void;
  /** Operator: the console is open. `offers` maps known ringing offers to their version. Every 10 s. */
  'console:beat': (
    body: { consoleId: string; offers: Record<string, number> },
    ack: (answer: Ack<{ stale: boolean }>) => void,
  ) => void;
  /** Operator: the console closes. */
  'console:close': (
    body: { consoleId: string },
    ack: (answer: Ack<Record<string, never>>) => void,
  ) => void;
  /** Any party of a session: this page takes (or takes back) the leg. */
  'voice:join': (
    body: {
      sessionId: string;
      /** The name this page gives itself; the same one after a lost socket keeps its voice connections. */
      connection: string;
      /** Which leg, where one browser holds two of the session (a member who opens the patient's link too). */
      legId?: string;
    },
    ack: (answer: Ack<{ session: SessionView; legId: string; ice: IceView }>) => void,
  ) => void;
  'voice:signal': (body: VoiceSignal, ack: (answer: Ack<Record<string, never>>) => void) => void;
  'voice:beat': (
    body: VoiceBeat,
    ack: (answer: Ack<{ session: SessionView | null }>) => void,
  ) => void;
}

/** Events that the service sends. Each state carries its version: a gap or a step back asks for the snapshot. */
export interface ServerToClientEvents {
  /** To room `member:<id>`. */
  'request:changed': (view: RequestView) => void;
  /** To room `agency:<id>`. */
  'offer:changed': (view: OfferView) => void;
  /** To room `agency:<id>`: its list of sessions or availability changed; fetch the console again. */
  'console:changed': (body: { agencyId: string }) => void;
  /** To the rooms `leg:<id>` of the session's legs and `member:<id>`; a patient's view has no note. */
  'session:changed': (view: SessionView) => void;
  /** To one leg's page. */
  'voice:signal': (signal: VoiceSignal & { fromLegId: string; fromConnection: string }) => void;
  /** To the pages that may take a leg: it waits for them. */
  'voice:call': (body: { sessionId: string; legId: string }) => void;
  /** To the page of a leg that is out for good. */
  'voice:hang-up': (body: { sessionId: string; legId: string }) => void;
  /** To the page that lost its leg to another page of the same party. */
  'voice:replaced': (body: { sessionId: string }) => void;
  /** To room `member:<id>`: a booking of theirs. */
  'booking:changed': (view: BookingView) => void;
  /** To room `agency:<id>`: a booking that it was asked about changed; fetch the list again. */
  'agency-bookings:changed': (body: {
    agencyId: string;
    bookingId: string;
    version: number;
  }) => void;
  /** To room `network:<id>`: something an admin watches changed. */
  'network:changed': (body: { networkId: string; requestId: string; version: number }) => void;
}
