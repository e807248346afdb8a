import { answerCall } from '../../phone-network/answer-call.js';
import {
  joinConference,
  leaveConference,
  openConference,
} from '../../phone-network/conference-membership.js';
import type { ParticipantOptions } from '../../model/conference.js';
import { forever, interruptionOf } from '../../time/interruption.js';
import type { Params } from '../../webhooks/params.js';
import type { World } from '../../world.js';
import type { Element } from '../parse.js';
import { methodOf, resolveUrl, wholeOf, type Page } from '../scene.js';
import type { Dialling } from './dial.js';
import { limitConnection } from './limits.js';

const ANSWERED: Params = { DialCallStatus: 'answered', DialBridged: 'true' };
const FAILED: Params = { DialCallStatus: 'failed', DialBridged: 'false' };

/** The call is in a conference until it leaves, is put out, or the conference ends. */
export async function dialConference(
  world: World,
  dialling: Dialling,
  noun: Element,
): Promise<Params> {
  const { scene, page } = dialling;
  const { call } = scene;
  answerCall(world, call);
  const options = optionsOf(page, noun);
  const conference = openConference(world, noun.text.trim(), options);
  const refusal = refusalOf(conference.participants.size, options, (label) =>
    Boolean(conference.find(label)),
  );
  if (refusal) {
    world.complain({ ...refusal, about: 'document', callSid: call.sid, url: page.url });
    return FAILED;
  }
  const participant = joinConference(world, conference, call, options, scene.signal);
  const unlimit = limitConnection(world, dialling, participant.scope);
  try {
    return await forever(participant.scope.signal);
  } catch (error) {
    const { kind } = interruptionOf(error);
    const byApi = kind === 'redirected' || (kind === 'ended' && call.endedByApi);
    leaveConference(
      world,
      participant,
      byApi ? 'participant_updated_via_api' : 'participant_hung_up',
    );
    if (kind === 'ended') dialling.tellAside(ANSWERED);
    if (scene.signal.aborted) throw scene.signal.reason;
    return ANSWERED;
  } finally {
    unlimit();
  }
}

function refusalOf(
  size: number,
  options: ParticipantOptions,
  taken: (label: string) => boolean,
): { code: number; message: string } | null {
  if (options.label !== null && taken(options.label)) {
    return { code: 16_025, message: `label ${options.label} is taken` };
  }
  if (size >= options.maxParticipants) return { code: 13_223, message: 'the conference is full' };
  return null;
}

function optionsOf(page: Page, { attributes }: Element): ParticipantOptions {
  const { waitUrl, waitMethod, statusCallback, statusCallbackEvent, beep } = attributes;
  return {
    label: attributes.participantLabel ?? null,
    muted: attributes.muted === 'true',
    startOnEnter: attributes.startConferenceOnEnter !== 'false',
    endOnExit: attributes.endConferenceOnExit === 'true',
    beep: beep === 'false' || beep === 'onEnter' || beep === 'onExit' ? beep : 'true',
    maxParticipants: wholeOf(attributes.maxParticipants, 250),
    wait: waitUrl
      ? { url: resolveUrl(page, waitUrl), method: methodOf(waitMethod) }
      : waitUrl === undefined
        ? null
        : '',
    statusCallback:
      statusCallback === undefined
        ? null
        : {
            url: resolveUrl(page, statusCallback),
            method: methodOf(attributes.statusCallbackMethod),
            events: new Set((statusCallbackEvent ?? '').split(/\s+/).filter(Boolean)),
          },
  };
}
