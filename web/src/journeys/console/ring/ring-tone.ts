/** The two notes of the ring: hertz, when each begins and how long it sounds, in seconds. */
const NOTES = [
  { hertz: 659.26, at: 0, lasts: 0.55 },
  { hertz: 830.61, at: 0.28, lasts: 0.9 },
];
/** One ring and the silence after it, in seconds. */
const PERIOD = 2.4;

/**
 * The samples of one ring with its silence, between -1 and 1: two soft bell notes a major third apart,
 * repeated once. Loops without a click, since it begins and ends in silence.
 */
export function ringSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(PERIOD * sampleRate));
  for (const offset of [0, 0.62]) {
    for (const { hertz, at, lasts } of NOTES) {
      const start = Math.round((at + offset) * sampleRate);
      const length = Math.round(lasts * sampleRate);
      for (let i = 0; i < length && start + i < samples.length; i += 1) {
        const t = i / sampleRate;
        const attack = Math.min(1, t / 0.012);
        const release = Math.min(1, (lasts - t) / 0.05);
        const envelope = attack * release * Math.exp(-3.2 * t);
        const wave =
          Math.sin(2 * Math.PI * hertz * t) + 0.22 * Math.sin(2 * Math.PI * 2 * hertz * t);
        samples[start + i]! += 0.3 * envelope * wave;
      }
    }
  }
  return samples;
}
