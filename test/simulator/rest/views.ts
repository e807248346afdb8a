import { rfc2822 } from '../dates.js';
import type { KnownConference, Participant } from '../model/conference.js';
import { callSeconds, type CallRecord } from '../model/records.js';
import type { MessageRecord, OwnNumber } from '../model/registries.js';
import { API_VERSION, type World } from '../world.js';

const date = (instant: Date | null) => (instant ? rfc2822(instant) : null);
const base = (world: World) => `/${API_VERSION}/Accounts/${world.accountSid}`;

export function callView(world: World, record: CallRecord) {
  const uri = `${base(world)}/Calls/${record.sid}`;
  const sub = (name: string) => `${uri}/${name}.json`;
  return {
    sid: record.sid,
    account_sid: world.accountSid,
    api_version: API_VERSION,
    parent_call_sid: record.parentSid,
    to: record.to,
    to_formatted: record.to,
    from: record.from,
    from_formatted: record.from,
    phone_number_sid:
      world.numbers.get(record.direction === 'inbound' ? record.to : record.from)?.sid ?? null,
    status: record.status === 'initiated' ? 'queued' : record.status,
    direction: record.direction,
    answered_by: record.answeredBy,
    date_created: date(record.createdAt),
    date_updated: date(record.endedAt ?? record.answeredAt ?? record.createdAt),
    start_time: date(record.startedAt),
    end_time: date(record.endedAt),
    duration: record.endedAt ? String(callSeconds(record)) : null,
    price: null,
    price_unit: 'USD',
    forwarded_from: null,
    group_sid: null,
    caller_name: null,
    queue_time: String(record.queueTime),
    trunk_sid: null,
    uri: `${uri}.json`,
    subresource_uris: { notifications: sub('Notifications'), recordings: sub('Recordings') },
  };
}

export function conferenceView(world: World, { record, live }: KnownConference) {
  const uri = `${base(world)}/Conferences/${record.sid}`;
  return {
    sid: record.sid,
    account_sid: world.accountSid,
    api_version: API_VERSION,
    friendly_name: record.friendlyName,
    status: record.status,
    region: 'ie1',
    reason_conference_ended: record.reasonEnded,
    call_sid_ending_conference: record.endedByCallSid,
    date_created: date(record.createdAt),
    date_updated: date(live?.updatedAt ?? record.endedAt ?? record.createdAt),
    uri: `${uri}.json`,
    subresource_uris: {
      participants: `${uri}/Participants.json`,
      recordings: `${uri}/Recordings.json`,
    },
  };
}

export function participantView(world: World, participant: Participant) {
  const { record, conference } = participant;
  const conferenceSid = conference.record.sid;
  return {
    account_sid: world.accountSid,
    call_sid: record.callSid,
    conference_sid: conferenceSid,
    label: record.label,
    muted: participant.muted,
    hold: participant.hold,
    coaching: participant.coaching,
    call_sid_to_coach: null,
    start_conference_on_enter: participant.options.startOnEnter,
    end_conference_on_exit: participant.endOnExit,
    status: 'connected',
    queue_time: null,
    date_created: date(record.joinedAt),
    date_updated: date(participant.updatedAt),
    uri: `${base(world)}/Conferences/${conferenceSid}/Participants/${record.callSid}.json`,
  };
}

export function messageView(world: World, message: MessageRecord) {
  const uri = `${base(world)}/Messages/${message.sid}`;
  return {
    sid: message.sid,
    account_sid: world.accountSid,
    api_version: API_VERSION,
    body: message.body,
    from: message.from,
    to: message.to,
    messaging_service_sid: message.messagingServiceSid,
    status: message.status,
    direction: 'outbound-api',
    num_segments: String(Math.max(1, Math.ceil(message.body.length / 153))),
    num_media: '0',
    error_code: message.errorCode,
    error_message: null,
    price: null,
    price_unit: 'USD',
    date_created: date(message.createdAt),
    date_sent: date(message.sentAt),
    date_updated: date(message.sentAt ?? message.createdAt),
    uri: `${uri}.json`,
    subresource_uris: { media: `${uri}/Media.json` },
  };
}

export function numberView(world: World, number: OwnNumber) {
  return {
    sid: number.sid,
    account_sid: world.accountSid,
    api_version: API_VERSION,
    friendly_name: number.friendlyName,
    phone_number: number.phoneNumber,
    capabilities: { voice: number.canSpeak, sms: true, mms: false, fax: false },
    voice_url: number.voiceUrl,
    voice_method: number.voiceMethod,
    voice_fallback_url: number.voiceFallbackUrl,
    voice_fallback_method: number.voiceFallbackMethod,
    voice_caller_id_lookup: false,
    voice_application_sid: number.voiceApplicationSid,
    voice_receive_mode: 'voice',
    status_callback: number.statusCallback,
    status_callback_method: number.statusCallbackMethod,
    sms_url: number.smsUrl,
    sms_method: number.smsMethod,
    sms_fallback_url: '',
    sms_fallback_method: 'POST',
    sms_application_sid: null,
    address_sid: null,
    address_requirements: 'none',
    bundle_sid: null,
    identity_sid: null,
    trunk_sid: null,
    emergency_status: 'Inactive',
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    beta: false,
    origin: 'twilio',
    status: 'in-use',
    date_created: date(number.createdAt),
    date_updated: date(number.updatedAt),
    uri: `${base(world)}/IncomingPhoneNumbers/${number.sid}.json`,
  };
}
