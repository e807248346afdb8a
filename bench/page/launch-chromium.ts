import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** The system's Chromium; where there is none, the one that npm brings for Linux. */
export async function launchChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--headless=new', '--lang=fr-FR'];
  if (existsSync(SYSTEM_CHROMIUM))
    return chromium.launch({ executablePath: SYSTEM_CHROMIUM, args, headless: true });
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  return chromium.launch({ executablePath, args: [...packaged.args, ...args], headless: true });
}
