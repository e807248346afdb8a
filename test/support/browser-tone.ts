import { writeFile } from 'node:fs/promises';

const RATE = 48_000;
const SECONDS = 2;

/**
 * Writes a WAV file for Chromium's fake microphone, which plays it over and over: a tone of `hertz` that swells and
 * fades four times a second as speech does, since a steady one is noise to the browser's noise suppression.
 */
export async function writeTone(path: string, hertz: number): Promise<void> {
  const samples = RATE * SECONDS;
  const data = Buffer.alloc(44 + samples * 2);
  data.write('RIFF', 0);
  data.writeUInt32LE(36 + samples * 2, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20); // PCM
  data.writeUInt16LE(1, 22); // one channel
  data.writeUInt32LE(RATE, 24);
  data.writeUInt32LE(RATE * 2, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i += 1) {
    const seconds = i / RATE;
    const loudness = 0.5 - 0.5 * Math.cos(2 * Math.PI * 4 * seconds);
    const value = loudness * Math.sin(2 * Math.PI * hertz * seconds);
    data.writeInt16LE(Math.round(value * 0.6 * 32_767), 44 + i * 2);
  }
  await writeFile(path, data);
}
