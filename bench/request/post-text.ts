import { memberToken } from '../support/ids.js';
import { LANGUAGE } from '../support/populate.js';

const WISH = {
  language: LANGUAGE,
  gender: 'either',
  patientPlace: 'room',
  professionalLine: 'browser',
};

/** A booking of a fortnight ahead: its agencies are asked until three days before. */
const BOOKING = {
  ...WISH,
  ...{ date: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10), time: '14:30' },
  ...{ minutes: 15, slots: 1, subject: 'consultation', ifNobody: 'tell' },
};

const BODIES = { requests: JSON.stringify(WISH), bookings: JSON.stringify(BOOKING) };

export interface Post {
  what: 'requests' | 'bookings';
  /** The number of the one who asks. */
  member: number | string;
  idempotencyKey: string;
  /** Of a request; ASCII; none where absent. */
  note?: string | undefined;
}

/** POST /api/requests or /api/bookings as it goes over the wire, with the headers that a browser sends. */
export function postText({ what, member, idempotencyKey, note }: Post): string {
  const body = note === undefined ? BODIES[what] : JSON.stringify({ ...WISH, note });
  return (
    `POST /api/${what} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: truchement\r\n` +
    'Accept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: fr\r\n' +
    `Cookie: truchement_session=${memberToken(member)}\r\nIdempotency-Key: ${idempotencyKey}\r\n` +
    `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
}
