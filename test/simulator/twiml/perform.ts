import { ensureAlive } from '../model/call.js';
import { unlessInterrupted } from '../time/interruption.js';
import type { World } from '../world.js';
import { fetchPage } from './fetch-page.js';
import { DocumentFailure, type Ending, type Page, type Place, type Scene } from './scene.js';
import type { Source } from './source.js';
import { verbOf } from './verbs/index.js';

/** Documents in a row without a moment passing: a program that redirects to itself for ever. */
const MAX_AT_ONCE = 100;

const ALLOWED: Record<Place, ReadonlySet<string>> = {
  call: new Set([
    ...['Say', 'Play', 'Pause', 'Gather', 'Redirect', 'Hangup', 'Reject', 'Enqueue', 'Dial'],
  ]),
  queue: new Set(['Say', 'Play', 'Pause', 'Gather', 'Redirect', 'Hangup', 'Leave']),
  conference: new Set(['Say', 'Play', 'Pause', 'Redirect']),
  whisper: new Set(['Say', 'Play', 'Pause', 'Gather', 'Redirect', 'Hangup']),
};

/** Executes `source` and whatever it leads to, until a document is at its end or the call is to be hung up. */
export async function perform(
  world: World,
  scene: Scene,
  source: Source,
): Promise<Exclude<Ending, { go: 'fetch' }>> {
  let next = source;
  let instant = world.time.millis();
  let atOnce = 0;
  for (;;) {
    atOnce = instant === world.time.millis() ? atOnce + 1 : 0;
    instant = world.time.millis();
    if (atOnce > MAX_AT_ONCE)
      throw new DocumentFailure(12_400, 'documents without end', urlOf(next));
    const page = await unlessInterrupted(scene.signal, fetchPage(world, scene, next));
    const ending = await performVerbs(world, scene, page);
    if (ending.go !== 'fetch') return ending;
    next = ending.source;
  }
}

async function performVerbs(world: World, scene: Scene, page: Page): Promise<Ending> {
  for (const element of page.verbs) {
    ensureAlive(scene.call);
    if (scene.signal.aborted) throw scene.signal.reason;
    if (!ALLOWED[scene.place].has(element.name)) {
      const message = `<${element.name}> has no effect in a ${scene.place} document`;
      const where = { callSid: scene.call.sid, url: page.url };
      world.complain({ about: 'document', code: 12_200, message, ...where });
      continue;
    }
    const ending = await verbOf(element.name)?.(world, scene, page, element);
    if (ending) return ending;
  }
  return { go: 'end' };
}

const urlOf = (source: Source) => ('url' in source ? source.url : null);
