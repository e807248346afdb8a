import { rfc2822 } from '../dates.js';
import type { Conference, Participant } from '../model/conference.js';
import type { World } from '../world.js';
import type { Params } from '../webhooks/params.js';

/** Which word of `statusCallbackEvent` asks for an event. */
const ASKED_BY: Readonly<Record<string, string>> = {
  'conference-start': 'start',
  'conference-end': 'end',
  'participant-join': 'join',
  'participant-leave': 'leave',
  'participant-mute': 'mute',
  'participant-unmute': 'mute',
  'participant-hold': 'hold',
  'participant-unhold': 'hold',
  'participant-modify': 'modify',
  'announcement-end': 'announcement',
  'announcement-fail': 'announcement',
};

/** Tells a conference event to the first participant's status callback, if it asked for it. */
export function tellConference(
  world: World,
  conference: Conference,
  event: string,
  about: Participant | null,
  more: Params = {},
): void {
  conference.updatedAt = world.time.now();
  conference.sequence += 1;
  const { target, record } = conference;
  if (!target?.events.has(ASKED_BY[event] ?? '')) return;
  world.callbacks.post({
    kind: 'conference',
    name: event,
    key: record.sid,
    url: target.url,
    method: target.method,
    params: {
      ConferenceSid: record.sid,
      FriendlyName: record.friendlyName,
      AccountSid: world.accountSid,
      SequenceNumber: String(conference.sequence),
      Timestamp: rfc2822(world.time.now()),
      StatusCallbackEvent: event,
      ...(about && participantParams(about)),
      ...more,
    },
  });
}

function participantParams({ call, record, options, ...state }: Participant): Params {
  return {
    CallSid: call.sid,
    Muted: String(state.muted),
    Hold: String(state.hold),
    Coaching: String(state.coaching),
    EndConferenceOnExit: String(state.endOnExit),
    StartConferenceOnEnter: String(options.startOnEnter),
    ...(record.label && { ParticipantLabel: record.label }),
  };
}
