import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../test/support/browser-program.js';

/** The browser of the tests, as somebody in France has it. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless=new', '--lang=fr-FR'],
    env: { ...(process.env as Record<string, string>), ...environment },
    headless: true,
  });
}
