import type { NewEvent } from '../events/store-event.js';

type Form = Readonly<Record<string, string | undefined>>;

/** What is kept of a callback: no field that holds a telephone number. */
const KEPT = [
  ...['CallStatus', 'CallDuration', 'SipResponseCode', 'ErrorCode', 'AnsweredBy', 'QueueTime'],
  ...['CallbackSource', 'StatusCallbackEvent', 'ReasonParticipantLeft', 'ParticipantCallStatus'],
];

/** A call's progress. @param callId ours, where the address carried it; undefined for what says nothing */
export function readCallEvent(form: Form, now: Date, callId?: string): NewEvent | undefined {
  const { CallSid: callSid, CallStatus: event } = form;
  if (!callSid || !event) return undefined;
  const sequence = sequenceOf(form);
  return { ...common(form, now), resourceSid: callSid, callSid, event, sequence, callId };
}

/** A call that joined or left a conference; the conference's own beginning and end say nothing of a call. */
export function readRoomEvent(form: Form, now: Date): NewEvent | undefined {
  const { CallSid: callSid, ConferenceSid: resourceSid, StatusCallbackEvent: event } = form;
  if (!callSid || !resourceSid || !event) return undefined;
  const sequence = sequenceOf(form);
  return { ...common(form, now), resourceSid, callSid, event, sequence, room: form.FriendlyName };
}

function common(form: Form, now: Date): Pick<NewEvent, 'at' | 'body' | 'source'> {
  const body = Object.fromEntries(KEPT.flatMap((name) => (form[name] ? [[name, form[name]]] : [])));
  return { at: timeOf(form, now), body, source: 'webhook' };
}

/** A number's own status callback has no number of its own: it comes once. */
const sequenceOf = (form: Form) => Number(form['SequenceNumber'] ?? 0) || 0;

/** Twilio's clock (RFC 2822); ours where a callback carries no time. */
function timeOf({ Timestamp: timestamp }: Form, now: Date): Date {
  const at = new Date(timestamp ?? NaN);
  return Number.isNaN(at.getTime()) ? new Date(Math.floor(now.getTime() / 1000) * 1000) : at;
}
