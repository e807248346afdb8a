/** Root mean square of samples between -1 and 1. */
export function rootMeanSquare(samples: ArrayLike<number>): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (let i = 0; i < samples.length; i += 1) sum += samples[i]! * samples[i]!;
  return Math.sqrt(sum / samples.length);
}

const FLOOR_DB = -60;
const CEILING_DB = -12;

/** A level from 0 to 1 as an eye expects it of a meter: by decibels, -60 dB is empty, -12 dB is full. */
export function meterLevel(rms: number): number {
  if (rms <= 0) return 0;
  const decibels = 20 * Math.log10(rms);
  return Math.min(1, Math.max(0, (decibels - FLOOR_DB) / (CEILING_DB - FLOOR_DB)));
}

const LOUD = 0.35;
const HOLD_MS = 600;

/** Whether someone speaks; held for a moment so that the sign does not flicker between syllables. */
export class SpeakingSign {
  private loudAt: number | null = null;

  /** @param level 0 to 1; @param at milliseconds of any monotonic clock */
  note(level: number, at: number): boolean {
    if (level >= LOUD) this.loudAt = at;
    return this.loudAt !== null && at - this.loudAt < HOLD_MS;
  }
}
