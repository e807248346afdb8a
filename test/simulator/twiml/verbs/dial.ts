import type { Params } from '../../webhooks/params.js';
import type { World } from '../../world.js';
import { known } from '../check.js';
import type { Element } from '../parse.js';
import { type Page, type Scene, type Verb, wholeOf } from '../scene.js';
import { after, tellAside } from './action.js';
import { dialConference } from './dial-conference.js';
import { dialNumbers } from './dial-numbers.js';
import { dialQueue } from './dial-queue.js';

/** What every noun of a Dial needs to know; times in seconds. */
export interface Dialling {
  readonly scene: Scene;
  readonly page: Page;
  readonly timeout: number;
  readonly timeLimit: number;
  readonly hangupOnStar: boolean;
  readonly answerOnBridge: boolean;
  readonly callerId: string | undefined;
  /** Requests the action when the call ends or is redirected meanwhile; its answer is not executed. */
  readonly tellAside: (outcome: Params) => void;
}

/** Connects the call with numbers, a conference or the first of a queue; goes on when that is over. */
export const dial: Verb = async (world, scene, page, element) => {
  const { attributes } = element;
  const dialling: Dialling = {
    scene,
    page,
    timeout: wholeOf(attributes.timeout, 30),
    timeLimit: wholeOf(attributes.timeLimit, 14_400),
    hangupOnStar: attributes.hangupOnStar === 'true',
    answerOnBridge: attributes.answerOnBridge === 'true',
    callerId: attributes.callerId,
    tellAside: (outcome) => tellAside(world, scene, page, element, outcome),
  };
  const outcome = await connect(world, dialling, element);
  return after(page, element, outcome);
};

function connect(world: World, dialling: Dialling, element: Element): Promise<Params> {
  const nouns = known(element);
  const conference = nouns.find(({ name }) => name === 'Conference');
  if (conference) return dialConference(world, dialling, conference);
  const queue = nouns.find(({ name }) => name === 'Queue');
  if (queue) return dialQueue(world, dialling, queue);
  const plain: Element = { name: 'Number', attributes: {}, children: [], text: element.text };
  return dialNumbers(world, dialling, nouns.length > 0 ? nouns : [plain]);
}
