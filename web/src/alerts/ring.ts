/** Two soft notes, twice, then a pause: heard across a room, unlike any telephone. Hertz and seconds. */
const notes = [
  { frequency: 659.25, at: 0 },
  { frequency: 987.77, at: 0.22 },
  { frequency: 659.25, at: 0.7 },
  { frequency: 987.77, at: 0.92 },
];
const noteSeconds = 0.5;
const everyMillis = 2600;

let context: AudioContext | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

/** Call it inside a tap or key press: browsers let a page sound later only if it was touched before. */
export async function unlockRing(): Promise<void> {
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume();
}

/** Rings until `stopRing`. Silent where the browser has not been unlocked; the title and notification remain. */
export function startRing(): void {
  stopRing();
  context ??= new AudioContext();
  void context.resume();
  playOnce(context);
  const sounding = context;
  timer = setInterval(() => playOnce(sounding), everyMillis);
}

export function stopRing(): void {
  clearInterval(timer);
  timer = undefined;
}

/** The ring once, for a test of the loudspeaker; unlocks it too. */
export async function tryRing(): Promise<void> {
  await unlockRing();
  if (context) playOnce(context);
}

function playOnce(audio: AudioContext): void {
  for (const { frequency, at } of notes) {
    const start = audio.currentTime + at;
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.type = 'triangle';
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0.0001, start);
    gain.gain.exponentialRampToValueAtTime(0.32, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + noteSeconds);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + noteSeconds);
  }
}
