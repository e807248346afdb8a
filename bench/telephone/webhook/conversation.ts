import { ACCOUNT, OWN_NUMBER } from '../account.js';
import { idOf, IS, roomOf, sidOf, talkSeconds } from './numbers.js';

/** One webhook of a conversation. */
export interface Webhook {
  /** Path and query, below the public address. */
  path: string;
  form: Record<string, string>;
  /** What its answer must hold; empty where it is a callback. */
  holds: string;
}

const BASE = '/api/telephone/twilio';
/** Webhooks of one conversation, each once. */
export const WEBHOOKS = 12;

/**
 * What Twilio asks and tells of one conversation, from the professional's ring to the end of both calls: they press a
 * key, talk, leave by the star key and end it. The carrier's times are those of a real talk, which here passes at once.
 * @param joined seconds since the epoch at which the professional comes into the conference
 */
export function webhooksOf(n: number, joined: number): Webhook[] {
  const left = joined + talkSeconds(n);
  const mine = { call: idOf(IS.professionalCall, n), sid: sidOf('CA', IS.professionalCall, n) };
  const other = { call: idOf(IS.interpreterCall, n), sid: sidOf('CA', IS.interpreterCall, n) };
  type Who = typeof mine;

  const status = ({ call, sid }: Who, name: string, sequence: number, at: number): Webhook => ({
    path: `${BASE}/calls/${call}/status`,
    form: {
      ...voiceForm(sid, name),
      ...{ CallbackSource: 'call-progress-events', SequenceNumber: String(sequence) },
      ...{ Timestamp: rfc2822(at), ...(name === 'completed' && { CallDuration: '60' }) },
    },
    holds: '',
  });
  const room = ({ call, sid }: Who, name: string, sequence: number, at: number): Webhook => ({
    path: `${BASE}/rooms`,
    form: {
      ...{ AccountSid: ACCOUNT, CallSid: sid, ConferenceSid: sidOf('CF', IS.conference, n) },
      ...{ FriendlyName: roomOf(n), StatusCallbackEvent: name, SequenceNumber: String(sequence) },
      ...{ Timestamp: rfc2822(at), ParticipantLabel: call, Coaching: 'false', Hold: 'false' },
      ...{ Muted: 'false', EndConferenceOnExit: 'false', StartConferenceOnEnter: 'true' },
    },
    holds: '',
  });
  const step = (address: string, form: Record<string, string>, holds: string): Webhook => ({
    path: `${BASE}/calls/${mine.call}/${address}`,
    form: { ...voiceForm(mine.sid, 'in-progress'), ...form },
    holds,
  });

  return [
    status(mine, 'ringing', 1, joined - 3),
    status(mine, 'in-progress', 2, joined - 2),
    step('steps/1', {}, '<Gather'),
    step('steps/2', { Digits: '1', msg: 'Gather Digits' }, '/talks/2'),
    step('talks/2', {}, '<Conference'),
    room(mine, 'participant-join', 2, joined),
    room(mine, 'participant-leave', 3, left),
    step('steps/3?left=star&limit=10800', { DialCallStatus: 'answered' }, '<Gather'),
    step('steps/4', { Digits: '9', msg: 'Gather Digits' }, '<Hangup'),
    status(mine, 'completed', 3, left + 4),
    room(other, 'participant-leave', 4, left + 2),
    status(other, 'completed', 5, left + 5),
  ];
}

/** What every voice webhook carries. */
function voiceForm(sid: string, status: string): Record<string, string> {
  const [from, to] = [OWN_NUMBER, '+33561910001'];
  return {
    ...{ CallSid: sid, AccountSid: ACCOUNT, From: from, To: to, Caller: from, Called: to },
    ...{ CallStatus: status, ApiVersion: '2010-04-01', Direction: 'outbound-api' },
    ...{ FromCountry: 'FR', ToCountry: 'FR', CallerCountry: 'FR', CalledCountry: 'FR' },
  };
}

const rfc2822 = (seconds: number) => new Date(seconds * 1000).toUTCString().replace('GMT', '+0000');
