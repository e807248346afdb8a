import { announce, updateMedia } from '../phone-network/conference-media.js';
import { tellConference } from '../phone-network/conference-events.js';
import { leaveConference } from '../phone-network/conference-membership.js';
import type { Conference, Participant } from '../model/conference.js';
import type { World } from '../world.js';
import { pageOf } from './paging.js';
import { notFound, type Reply } from './reply.js';
import { Form, type RestRequest } from './request.js';
import { participantView } from './views.js';

function conferenceOf(world: World, request: RestRequest): Conference {
  const key = request.ids[0]!;
  const live = world.conferences.bySid(key)?.live ?? world.conferences.byName(key);
  if (!live) throw notFound(request.path);
  return live;
}

function participantOf(world: World, request: RestRequest): Participant {
  const found = conferenceOf(world, request).find(decodeURIComponent(request.ids[1]!));
  if (!found) throw notFound(request.path);
  return found;
}

/** `GET /Conferences/{sid}/Participants.json`; a conference that ended has none. */
export function listParticipants(world: World, request: RestRequest): Reply {
  const known = world.conferences.bySid(request.ids[0]!);
  const conference = known?.live ?? (known ? null : conferenceOf(world, request));
  const flag = (name: string, value: boolean) => {
    const asked = request.query[name]?.[0];
    return asked === undefined || asked === String(value);
  };
  const found = [...(conference?.participants.values() ?? [])].filter(
    ({ muted, hold, coaching }) =>
      flag('Muted', muted) && flag('Hold', hold) && flag('Coaching', coaching),
  );
  return pageOf(request, 'participants', found, (one) => participantView(world, one));
}

/** `GET /Conferences/{sid}/Participants/{call sid or label}.json`. */
export function getParticipant(world: World, request: RestRequest): Reply {
  return { status: 200, body: participantView(world, participantOf(world, request)) };
}

const KNOWN = [
  ...['Muted', 'Hold', 'HoldUrl', 'HoldMethod', 'AnnounceUrl', 'AnnounceMethod', 'WaitUrl'],
  ...['WaitMethod', 'BeepOnExit', 'EndConferenceOnExit', 'Coaching', 'CallSidToCoach'],
];

/** `POST …/Participants/{…}.json`: mutes, holds, announces, changes what its leaving does. */
export function updateParticipant(world: World, request: RestRequest): Reply {
  const participant = participantOf(world, request);
  const { conference } = participant;
  const form = new Form(world, request, KNOWN);
  const tell = (event: string, more = {}) =>
    tellConference(world, conference, event, participant, more);
  const muted = form.yesNo('Muted');
  const hold = form.yesNo('Hold');
  const endOnExit = form.yesNo('EndConferenceOnExit');
  const holdUrl = form.url('HoldUrl');
  const announceUrl = form.url('AnnounceUrl');
  participant.updatedAt = world.time.now();
  if (muted !== undefined && muted !== participant.muted) {
    participant.muted = muted;
    tell(muted ? 'participant-mute' : 'participant-unmute');
  }
  if (hold !== undefined && hold !== participant.hold) {
    participant.hold = hold;
    participant.holdMusic = holdUrl ? { url: holdUrl, method: form.method('HoldMethod') } : null;
    tell(hold ? 'participant-hold' : 'participant-unhold');
    updateMedia(world, conference);
  }
  if (endOnExit !== undefined && endOnExit !== participant.endOnExit) {
    participant.endOnExit = endOnExit;
    tell('participant-modify');
  }
  if (announceUrl) {
    const source = { url: announceUrl, method: form.method('AnnounceMethod') };
    const told = (event: string) => tell(event, { AnnounceUrl: announceUrl });
    world.watch(announce(world, conference, [participant], source, told));
  }
  return { status: 200, body: participantView(world, participant) };
}

/** `DELETE …/Participants/{…}.json`: puts it out; its call goes on with its TwiML. */
export function deleteParticipant(world: World, request: RestRequest): Reply {
  const participant = participantOf(world, request);
  leaveConference(world, participant, 'participant_updated_via_api', true);
  return { status: 204, body: null };
}
