import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './browser-program.js';
import { writeTone } from './browser-tone.js';

/** How the microphone of a browser behaves. */
export interface BrowserGiven {
  /** What its microphone hears, in hertz. Undefined: Chromium's own beeps. */
  tone?: number;
  /** Pages are given the microphone (default), are refused it, or there is none. */
  microphone?: 'given' | 'refused' | 'none';
}

const ARGUMENTS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
];

/** Starts a Chromium. `close` also removes its files. */
export async function launchBrowser(given: BrowserGiven = {}): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'truchement-browser-'));
  const browser = await chromium.launch({
    executablePath,
    args: [...ARGUMENTS, ...(await microphoneArguments(given, folder))],
    env: { ...(process.env as Record<string, string>), ...environment },
    // Ours says which headless mode; playwright's own choice is for its own build.
    ignoreDefaultArgs: ['--headless'],
  });
  browser.on('disconnected', () => void rm(folder, { recursive: true, force: true }));
  return browser;
}

async function microphoneArguments(given: BrowserGiven, folder: string): Promise<string[]> {
  const { tone, microphone = 'given' } = given;
  if (microphone === 'none') return ['--use-fake-ui-for-media-stream'];
  const device = ['--use-fake-device-for-media-stream'];
  if (microphone === 'refused')
    return [...device, '--deny-permission-prompts', '--use-fake-ui-for-media-stream=deny'];
  if (tone !== undefined) {
    const path = join(folder, `${tone}.wav`);
    await writeTone(path, tone);
    device.push(`--use-file-for-fake-audio-capture=${path}`);
  }
  return [...device, '--use-fake-ui-for-media-stream'];
}
