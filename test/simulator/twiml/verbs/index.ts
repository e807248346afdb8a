import type { Verb } from '../scene.js';
import { dial } from './dial.js';
import { enqueue } from './enqueue.js';
import { gather } from './gather.js';
import { hangup, leave, redirect, reject } from './flow.js';
import { pause, play, say } from './sound.js';

/** What the verb called `name` does. A function, since verbs and the execution of documents need each other. */
export function verbOf(name: string): Verb | undefined {
  const verbs: Readonly<Record<string, Verb>> = {
    Say: say,
    Play: play,
    Pause: pause,
    Gather: gather,
    Redirect: redirect,
    Hangup: hangup,
    Reject: reject,
    Leave: leave,
    Enqueue: enqueue,
    Dial: dial,
  };
  return verbs[name];
}
