import { answerCall } from '../../phone-network/answer-call.js';
import { interruptionOf, Scope } from '../../time/interruption.js';
import type { Params } from '../../webhooks/params.js';
import type { World } from '../../world.js';
import { known } from '../check.js';
import type { Element } from '../parse.js';
import { methodOf, resolveUrl, wholeOf, type Page, type Scene, type Verb } from '../scene.js';
import { verbOf } from './index.js';

interface Collected {
  readonly digits: string;
  readonly finishedOn: string;
  readonly speech: { readonly text: string; readonly confidence: number } | null;
}

/** How a Gather collects; times in milliseconds. */
interface Collecting {
  readonly keys: boolean;
  readonly speech: boolean;
  readonly finishOn: string;
  readonly numDigits: number;
  readonly timeoutMs: number;
  readonly speechEndMs: number;
  readonly bargeIn: boolean;
}

function collectingOf({ attributes }: Element): Collecting {
  const input = attributes.input ?? 'dtmf';
  const timeout = attributes.timeout === 'auto' ? 1 : wholeOf(attributes.timeout, 5);
  const speech = input.includes('speech');
  return {
    keys: input.includes('dtmf'),
    speech,
    finishOn: attributes.finishOnKey ?? '#',
    numDigits: wholeOf(attributes.numDigits, Number.POSITIVE_INFINITY),
    timeoutMs: timeout * 1000,
    speechEndMs:
      attributes.speechTimeout === 'auto'
        ? 1000
        : wholeOf(attributes.speechTimeout, timeout) * 1000,
    bargeIn: attributes.bargeIn !== 'false',
  };
}

/** Sounds what is nested while it listens for keys or speech; the result goes to the action. */
export const gather: Verb = async (world, scene, page, element) => {
  answerCall(world, scene.call);
  const collected = await collect(world, scene, page, element);
  const { action, method, actionOnEmptyResult } = element.attributes;
  const empty = collected.digits === '' && !collected.speech;
  if (empty && actionOnEmptyResult !== 'true') return undefined;
  const url = action === undefined ? page.url : resolveUrl(page, action);
  if (url === null) return undefined;
  const params: Params = collected.speech
    ? {
        SpeechResult: collected.speech.text,
        Confidence: String(collected.speech.confidence),
        Language: element.attributes.language ?? 'en-US',
      }
    : { Digits: collected.digits, FinishedOnKey: collected.finishedOn };
  const how = method === undefined && action === undefined ? page.method : methodOf(method);
  return { go: 'fetch', source: { url, method: how, params: { msg: 'Gather End', ...params } } };
};

async function collect(
  world: World,
  scene: Scene,
  page: Page,
  element: Element,
): Promise<Collected> {
  const collecting = collectingOf(element);
  const prompts = new Scope(scene.signal);
  let promptsOver = false;
  let digits = '';
  let cancelTimer = () => {};
  let give: (collected: Collected) => void = () => undefined;
  const result = new Promise<Collected>((resolve) => (give = resolve));
  const finish = (finishedOn = '', speech: Collected['speech'] = null) =>
    give({ digits, finishedOn, speech });
  const restartTimer = (ms: number, speech: Collected['speech'] = null) => {
    cancelTimer();
    cancelTimer = world.time.after(ms, () => finish('', speech));
  };
  const stopListening = scene.call.ears.listen((input) => {
    if (input.kind === 'digit' ? !collecting.keys : !collecting.speech) return;
    if (!promptsOver) {
      if (!collecting.bargeIn) return;
      prompts.interrupt({ kind: 'input' });
    }
    if (input.kind === 'speech') {
      const speaking = (input.text.length / world.pace.speechRate) * 1000;
      restartTimer(speaking + collecting.speechEndMs, input);
    } else if (collecting.finishOn !== '' && collecting.finishOn.includes(input.digit)) {
      finish(input.digit);
    } else {
      digits += input.digit;
      if (digits.length >= collecting.numDigits) finish();
      else restartTimer(collecting.timeoutMs);
    }
  });
  const whenStopped = () => finish();
  scene.signal.addEventListener('abort', whenStopped, { once: true });
  try {
    const heard = await soundPrompts(world, { ...scene, signal: prompts.signal }, page, element);
    promptsOver = true;
    if (heard) restartTimer(collecting.timeoutMs);
    const collected = await result;
    if (scene.signal.aborted) throw scene.signal.reason;
    return collected;
  } finally {
    cancelTimer();
    stopListening();
    prompts.close();
    scene.signal.removeEventListener('abort', whenStopped);
  }
}

/** False when the caller's input cut it short. */
async function soundPrompts(world: World, scene: Scene, page: Page, element: Element) {
  try {
    for (const prompt of known(element)) await verbOf(prompt.name)?.(world, scene, page, prompt);
    return true;
  } catch (error) {
    const why = interruptionOf(error);
    if (why.kind !== 'input') throw error;
    return false;
  }
}
