import type { Conference, Participant } from '../model/conference.js';
import { interruptionOf, Scope } from '../time/interruption.js';
import { perform } from '../twiml/perform.js';
import { DocumentFailure, type Scene } from '../twiml/scene.js';
import type { Source } from '../twiml/source.js';
import type { World } from '../world.js';
import { report } from './run-call.js';

/** Gives everybody in the conference what they should hear now: waiting music, music while on hold, or the talk. */
export function updateMedia(world: World, conference: Conference): void {
  for (const participant of conference.participants.values()) {
    const started = conference.record.status === 'in-progress';
    const kind = participant.hold ? 'hold' : started ? 'talk' : 'wait';
    if (participant.media?.kind === kind) continue;
    participant.media?.scope.interrupt({ kind: 'media' });
    participant.media?.scope.close();
    participant.media = { kind, scope: new Scope(participant.scope.signal) };
    const source = kind === 'hold' ? participant.holdMusic : participant.options.wait;
    if (kind !== 'talk' && source !== '') {
      world.watch(playMusic(world, participant, source, participant.media.scope));
    }
  }
}

async function playMusic(
  world: World,
  participant: Participant,
  source: Source | null,
  scope: Scope,
): Promise<void> {
  const { call, conference } = participant;
  if (source === null) {
    call.hearAtOnce({ kind: 'play', text: 'classical music', at: world.time.now() });
    return;
  }
  const extra = () => ({
    ConferenceSid: conference.record.sid,
    FriendlyName: conference.record.friendlyName,
  });
  const scene: Scene = { call, place: 'conference', signal: scope.signal, extra };
  try {
    await perform(world, scene, source);
  } catch (error) {
    if (!(error instanceof DocumentFailure)) {
      interruptionOf(error);
      return;
    }
    report(world, scene, error);
    // A waiting document that fails keeps the conference from being set up for this participant.
    if (participant.media?.kind === 'wait') participant.scope.interrupt({ kind: 'released' });
  }
}

/** An announcement, to one participant or to all. */
export async function announce(
  world: World,
  conference: Conference,
  to: readonly Participant[],
  source: { readonly url: string; readonly method: 'GET' | 'POST' },
  tell: (event: 'announcement-end' | 'announcement-fail') => void,
): Promise<void> {
  const playing = to.map(({ call, scope }) => {
    const scene: Scene = { call, place: 'conference', signal: scope.signal, extra: () => ({}) };
    return perform(world, scene, source).catch((error: unknown) => {
      if (!(error instanceof DocumentFailure)) {
        interruptionOf(error);
        return null;
      }
      return report(world, scene, error);
    });
  });
  const results = await Promise.all(playing);
  const failed = results.some((result) => result instanceof DocumentFailure);
  if (conference.record.status !== 'completed') {
    tell(failed ? 'announcement-fail' : 'announcement-end');
  }
}
