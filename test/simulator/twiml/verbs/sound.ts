import { sleep } from '../../time/interruption.js';
import type { Heard } from '../../model/records.js';
import type { World } from '../../world.js';
import { answerCall } from '../../phone-network/answer-call.js';
import { toneMillis } from '../../phone-network/tones.js';
import { resolveUrl, wholeOf, type Scene, type Verb } from '../scene.js';

/** What "for ever" (`loop="0"`) amounts to. */
const MANY = 1_000;

const loops = (value: string | undefined) => {
  const times = wholeOf(value, 1);
  return times === 0 ? MANY : times;
};

async function sound(world: World, scene: Scene, item: Omit<Heard, 'at' | 'finished'>, ms: number) {
  answerCall(world, scene.call);
  const heard: Heard = { ...item, at: world.time.now(), finished: false };
  scene.call.hear(heard);
  await sleep(world.time, ms, scene.signal);
  scene.call.finishHearing(heard);
}

export const say: Verb = async (world, scene, _page, element) => {
  const text = element.text.replace(/\s+/g, ' ').trim();
  const { language, voice } = element.attributes;
  for (let time = loops(element.attributes.loop); time > 0; time -= 1) {
    const ms = Math.max(300, Math.ceil((text.length / world.pace.speechRate) * 1000));
    await sound(world, scene, { kind: 'say', text, language, voice }, ms);
  }
  return undefined;
};

export const play: Verb = async (world, scene, page, element) => {
  const { digits, loop } = element.attributes;
  if (digits !== undefined) {
    answerCall(world, scene.call);
    await sleep(world.time, toneMillis(digits), scene.signal);
    scene.call.party?.receivesDigits(digits);
    return undefined;
  }
  const text = resolveUrl(page, element.text);
  for (let time = loops(loop); time > 0; time -= 1) {
    await sound(world, scene, { kind: 'play', text }, world.pace.playSeconds * 1000);
  }
  return undefined;
};

/** A pause does not answer a call that rings. */
export const pause: Verb = async (world, scene, _page, element) => {
  await sleep(world.time, wholeOf(element.attributes.length, 1) * 1000, scene.signal);
  return undefined;
};
