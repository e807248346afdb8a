import {
  abandonConference,
  joinConference,
  leaveConference,
  openConference,
} from '../phone-network/conference-membership.js';
import { tellConference } from '../phone-network/conference-events.js';
import { createCall, dialCall, type Placement } from '../phone-network/place-call.js';
import type { ParticipantOptions } from '../model/conference.js';
import { forever, interruptionOf } from '../time/interruption.js';
import type { Scene } from '../twiml/scene.js';
import { API_VERSION, type World } from '../world.js';
import { COMMON, commonPlacement } from './create-call.js';
import type { Pacing } from './pacing.js';
import { RestError, type Reply } from './reply.js';
import { Form, type RestRequest } from './request.js';

const KNOWN = [
  ...COMMON,
  ...['Label', 'Muted', 'Beep', 'StartConferenceOnEnter', 'EndConferenceOnExit', 'WaitUrl'],
  ...['WaitMethod', 'EarlyMedia', 'MaxParticipants', 'ConferenceRecord', 'ConferenceTrim'],
  ...[
    'ConferenceStatusCallback',
    'ConferenceStatusCallbackMethod',
    'ConferenceStatusCallbackEvent',
  ],
  ...['Region', 'ConferenceRecordingStatusCallback', 'ConferenceRecordingStatusCallbackMethod'],
  ...['ConferenceRecordingStatusCallbackEvent', 'Coaching', 'CallSidToCoach', 'JitterBufferSize'],
  ...['AmdStatusCallback', 'AmdStatusCallbackMethod', 'CallerDisplayName'],
];

/** `POST /Conferences/{sid or name}/Participants.json`: dials somebody, who is in as soon as they pick up. */
export function postParticipant(world: World, pacing: Pacing, request: RestRequest): Reply {
  const form = new Form(world, request, KNOWN);
  const key = decodeURIComponent(request.ids[0]!);
  const known = world.conferences.bySid(key);
  if (known && !known.live) {
    throw new RestError(404, 20_404, 'The conference has ended');
  }
  const options = optionsOf(form);
  const placement: Placement = {
    ...commonPlacement(world, form),
    direction: 'outbound-api',
    work: async (scene) => beIn(world, scene, name, options),
    fallback: null,
    sendDigits: '',
    machineDetection: null,
  };
  pacing.admit(form);
  const conference = known?.live ?? openConference(world, key, options);
  const name = conference.record.friendlyName;
  const call = createCall(world, placement);
  conference.dialling += 1;
  call.onAnswered(() => (conference.dialling -= 1));
  call.onEnded((status) => {
    if (call.answered) return;
    conference.dialling -= 1;
    tellConference(world, conference, 'participant-leave', null, {
      CallSid: call.sid,
      ParticipantCallStatus: status,
      ReasonParticipantLeft: 'participant_add_failed',
      ...(options.label && { ParticipantLabel: options.label }),
    });
    abandonConference(world, conference);
  });
  const queueTime = pacing.schedule(() => world.watch(dialCall(world, call, placement)));
  call.record.queueTime = queueTime;
  return { status: 201, body: view(world, call.sid, conference.record.sid, options, queueTime) };
}

async function beIn(world: World, scene: Scene, name: string, options: ParticipantOptions) {
  const { call } = scene;
  const conference = openConference(world, name, options);
  const participant = joinConference(world, conference, call, options, scene.signal);
  try {
    return await forever(participant.scope.signal);
  } catch (error) {
    const { kind } = interruptionOf(error);
    const byApi = kind === 'redirected' || call.endedByApi;
    leaveConference(
      world,
      participant,
      byApi ? 'participant_updated_via_api' : 'participant_hung_up',
    );
    if (scene.signal.aborted) throw scene.signal.reason;
    return { go: 'hangup' as const };
  }
}

function optionsOf(form: Form): ParticipantOptions {
  const waitUrl = form.text('WaitUrl');
  const callback = form.url('ConferenceStatusCallback');
  const beep = form.oneOf('Beep', ['true', 'false', 'onEnter', 'onExit']);
  return {
    label: form.text('Label') ?? null,
    muted: form.yesNo('Muted') ?? false,
    startOnEnter: form.yesNo('StartConferenceOnEnter') ?? true,
    endOnExit: form.yesNo('EndConferenceOnExit') ?? false,
    beep: (beep as ParticipantOptions['beep'] | undefined) ?? 'true',
    maxParticipants: form.whole('MaxParticipants', 250),
    wait: waitUrl
      ? { url: waitUrl, method: form.method('WaitMethod') }
      : waitUrl === ''
        ? ''
        : null,
    statusCallback: callback
      ? {
          url: callback,
          method: form.method('ConferenceStatusCallbackMethod'),
          events: new Set(form.words('ConferenceStatusCallbackEvent')),
        }
      : null,
  };
}

function view(
  world: World,
  callSid: string,
  conferenceSid: string,
  options: ParticipantOptions,
  queueTime: number,
) {
  const account = `/${API_VERSION}/Accounts/${world.accountSid}`;
  return {
    account_sid: world.accountSid,
    call_sid: callSid,
    conference_sid: conferenceSid,
    label: options.label,
    muted: options.muted,
    hold: false,
    coaching: false,
    call_sid_to_coach: null,
    start_conference_on_enter: options.startOnEnter,
    end_conference_on_exit: options.endOnExit,
    status: 'queued',
    queue_time: String(queueTime),
    date_created: null,
    date_updated: null,
    uri: `${account}/Conferences/${conferenceSid}/Participants/${callSid}.json`,
  };
}
