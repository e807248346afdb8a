import type { Call } from '../model/call.js';
import type { Conference, Participant, ParticipantOptions } from '../model/conference.js';
import { Scope } from '../time/interruption.js';
import type { World } from '../world.js';
import { tellConference } from './conference-events.js';
import { updateMedia } from './conference-media.js';

/** The living conference of that name, made if there is none; the first participant sets its callback. */
export function openConference(
  world: World,
  name: string,
  options: Pick<ParticipantOptions, 'statusCallback'>,
): Conference {
  const known = world.conferences.byName(name);
  if (known) return known;
  const conference = world.conferences.add({
    sid: world.random.sid('CF'),
    friendlyName: name,
    status: 'init',
    createdAt: world.time.now(),
    startedAt: null,
    endedAt: null,
    reasonEnded: null,
    endedByCallSid: null,
    participants: [],
  });
  conference.target = options.statusCallback;
  return conference;
}

/** `call` enters; the conference starts when two are in and one of them starts it. */
export function joinConference(
  world: World,
  conference: Conference,
  call: Call,
  options: ParticipantOptions,
  signal: AbortSignal,
): Participant {
  const now = world.time.now();
  const record = {
    callSid: call.sid,
    label: options.label,
    joinedAt: now,
    leftAt: null,
    reasonLeft: null,
  };
  const participant: Participant = {
    call,
    conference,
    record,
    options,
    scope: new Scope(signal),
    muted: options.muted,
    hold: false,
    holdMusic: null,
    endOnExit: options.endOnExit,
    coaching: false,
    updatedAt: now,
    media: null,
  };
  beep(world, conference, options.beep, ['true', 'onEnter']);
  conference.record.participants.push(record);
  conference.participants.set(call.sid, participant);
  call.participant = participant;
  tellConference(world, conference, 'participant-join', participant);
  startIfReady(world, conference);
  updateMedia(world, conference);
  return participant;
}

function startIfReady(world: World, conference: Conference): void {
  if (conference.record.status !== 'init' || conference.participants.size < 2) return;
  const starts = [...conference.participants.values()].some(({ options }) => options.startOnEnter);
  if (!starts) return;
  conference.record.status = 'in-progress';
  conference.record.startedAt = world.time.now();
  tellConference(world, conference, 'conference-start', null);
}

export type ReasonLeft =
  | 'participant_hung_up'
  | 'participant_updated_via_api'
  | 'moderator_ended_conference'
  | 'conference_ended_via_api';

/** `participant` goes out, if it is still in; the conference may end with that. */
export function leaveConference(
  world: World,
  participant: Participant,
  reason: ReasonLeft,
  kicked = false,
): void {
  const { conference } = participant;
  if (!goOut(world, participant, reason)) return;
  if (participant.endOnExit) {
    const manner = kicked ? 'kicked' : 'left';
    for (const other of [...conference.participants.values()]) {
      goOut(world, other, 'moderator_ended_conference');
    }
    closeConference(
      world,
      conference,
      `participant-with-end-conference-on-exit-${manner}`,
      participant,
    );
  } else if (conference.participants.size === 0) {
    const ended = kicked ? 'last-participant-kicked' : 'last-participant-left';
    closeConference(world, conference, ended, participant);
  } else {
    beep(world, conference, participant.options.beep, ['true', 'onExit']);
    updateMedia(world, conference);
  }
}

/** Nobody ever came into a conference that was opened for a call which was not answered. */
export function abandonConference(world: World, conference: Conference): void {
  if (conference.record.participants.length > 0 || conference.dialling > 0) return;
  closeConference(world, conference, 'last-participant-left', null);
}

/** The REST API ends the conference: everybody is out. */
export function endConference(world: World, conference: Conference): void {
  for (const participant of [...conference.participants.values()]) {
    goOut(world, participant, 'conference_ended_via_api');
  }
  closeConference(world, conference, 'conference-ended-via-api', null);
}

function goOut(world: World, participant: Participant, reason: ReasonLeft): boolean {
  const { conference, call, record } = participant;
  if (record.leftAt) return false;
  record.leftAt = world.time.now();
  record.reasonLeft = reason;
  conference.participants.delete(call.sid);
  call.participant = null;
  participant.media?.scope.interrupt({ kind: 'media' });
  tellConference(world, conference, 'participant-leave', participant, {
    ParticipantCallStatus: call.record.status,
    ReasonParticipantLeft: reason,
  });
  participant.scope.interrupt({ kind: 'released' });
  participant.scope.close();
  return true;
}

function closeConference(
  world: World,
  conference: Conference,
  reason: string,
  by: Participant | null,
): void {
  const { record } = conference;
  if (record.status === 'completed') return;
  record.status = 'completed';
  record.endedAt = world.time.now();
  record.reasonEnded = reason;
  record.endedByCallSid = by?.call.sid ?? null;
  tellConference(world, conference, 'conference-end', null, {
    ReasonConferenceEnded: reason,
    Reason: reason.replaceAll('-', ' '),
    ...(by && { CallSidEndingConference: by.call.sid }),
    ...(by?.record.label && { ParticipantLabelEndingConference: by.record.label }),
  });
  world.conferences.retire(conference);
}

function beep(world: World, conference: Conference, kind: string, sounds: readonly string[]): void {
  if (!sounds.includes(kind)) return;
  const text = sounds.includes('onEnter') ? 'enter' : 'exit';
  for (const { call, hold } of conference.participants.values()) {
    if (!hold) call.hearAtOnce({ kind: 'beep', text, at: world.time.now() });
  }
}
