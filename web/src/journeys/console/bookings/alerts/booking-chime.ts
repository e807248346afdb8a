import { readVolume } from '../../ring/volume';

/** Two falling notes, once: nobody takes it for the ring of an instant request. Hertz and seconds. */
const NOTES = [
  { hertz: 783.99, at: 0 },
  { hertz: 523.25, at: 0.24 },
];
const LASTS = 0.9;

let context: AudioContext | null = null;

/** From a tap or a key: the browser lets the page sound from then on. */
export function unlockChime(): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => undefined);
}

/** Sounds once, as loud as the console's ring is set; silent where the browser does not allow it. */
export function playChime(): void {
  const volume = readVolume();
  if (volume === 0 || context?.state !== 'running') return;
  for (const { hertz, at } of NOTES) {
    const start = context.currentTime + at;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0.0001, start);
    // Loudness is felt as the square, about.
    gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, 0.35 * volume * volume), start + 0.015);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + LASTS);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + LASTS);
  }
}
