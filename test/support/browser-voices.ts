import { setTimeout as sleep } from 'node:timers/promises';
import type { Visitor } from './browser-visitor.js';

/** One voice that arrives in a page: its dominant frequency in hertz, its loudness as RMS from 0 to 1. */
export interface HeardVoice {
  hertz: number;
  level: number;
}

/** Below this a voice is silence: a muted microphone sends zeros. */
const SILENCE = 0.001;
/** How far the measured frequency may lie from the one that is played. */
const TOLERANCE = 0.05;

/** Measures every voice that arrives in the page now, by its sound. */
export function measureVoices(visitor: Visitor): Promise<HeardVoice[]> {
  return visitor.page.evaluate<HeardVoice[]>('heardVoices()');
}

/** Waits until exactly these tones arrive in the page, each by a connection of its own. 0 is silence. */
export async function expectToHear(
  visitor: Visitor,
  tones: readonly number[],
  seconds = 20,
): Promise<HeardVoice[]> {
  let heard: HeardVoice[] = [];
  for (let waited = 0; waited < seconds; waited += 0.7) {
    heard = await measureVoices(visitor);
    if (isWhole(heard, tones)) return heard;
    await sleep(150);
  }
  throw new Error(`expected to hear ${tones.join(', ')} Hz, heard ${JSON.stringify(heard)}`);
}

function isWhole(heard: readonly HeardVoice[], tones: readonly number[]): boolean {
  const left = [...heard];
  for (const tone of tones) {
    const index = left.findIndex((voice) => isTone(voice, tone));
    if (index < 0) return false;
    left.splice(index, 1);
  }
  return left.length === 0;
}

function isTone({ hertz, level }: HeardVoice, tone: number): boolean {
  if (tone === 0) return level < SILENCE;
  return level >= SILENCE * 5 && Math.abs(hertz - tone) <= tone * TOLERANCE;
}
