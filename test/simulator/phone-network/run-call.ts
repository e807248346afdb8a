import type { Call } from '../model/call.js';
import { interruptionOf } from '../time/interruption.js';
import { perform } from '../twiml/perform.js';
import { DocumentFailure, type Ending, type Scene } from '../twiml/scene.js';
import type { Source } from '../twiml/source.js';
import type { World } from '../world.js';
import { answerCall } from './answer-call.js';
import { endCall } from './end-call.js';

type Ended = Exclude<Ending, { go: 'fetch' }>;

/** What a call does first: execute TwiML, or something of the network's own (be a dialled party, join a conference). */
export type Work = Source | ((scene: Scene) => Promise<Ended>);

/** Executes a call's TwiML from its first document to its end, through REST redirections. Never throws for the call's sake. */
export async function runCall(world: World, call: Call, first: Work): Promise<void> {
  let work = call.takePending() ?? first;
  while (!call.ended) {
    const scope = call.openRun();
    const scene: Scene = { call, place: 'call', signal: scope.signal, extra: () => ({}) };
    try {
      const ending = await withFallback(world, scene, work);
      if (ending.go === 'reject') {
        endCall(world, call, ending.reason === 'busy' ? 'busy' : 'no-answer');
      } else endCall(world, call, 'completed');
    } catch (error) {
      const why = interruptionOf(error);
      if (why.kind !== 'redirected') return;
      work = why.source;
    } finally {
      scope.close();
    }
  }
}

/** A document that fails gives way to the call's fallback once; without one the caller hears an apology. */
async function withFallback(world: World, scene: Scene, work: Work): Promise<Ended> {
  try {
    return await (typeof work === 'function' ? work(scene) : perform(world, scene, work));
  } catch (error) {
    const failure = report(world, scene, error);
    const { fallback } = scene.call;
    if (!fallback) return apologise(world, scene);
    const params = { ErrorCode: String(failure.code), ErrorUrl: failure.url ?? '' };
    try {
      return await perform(world, scene, { ...fallback, params });
    } catch (second) {
      report(world, scene, second);
      return apologise(world, scene);
    }
  }
}

/** Notes that a document failed; anything else is thrown on. */
export function report(world: World, scene: Scene, error: unknown): DocumentFailure {
  if (!(error instanceof DocumentFailure)) throw error;
  const { code, message, url } = error;
  const about = code >= 11_200 && code < 11_300 ? 'http' : 'document';
  world.complain({ about, code, message, callSid: scene.call.sid, url });
  return error;
}

function apologise(world: World, scene: Scene): Ended {
  answerCall(world, scene.call);
  const text = 'We are sorry, an application error has occurred. Goodbye.';
  scene.call.hearAtOnce({ kind: 'say', text, language: 'en-US', at: world.time.now() });
  return { go: 'hangup' };
}
