import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../src/platform/access/cookies.js';
import { memberToken } from '../support/ids.js';
import { PlainPage } from './plain-page.js';

/** The field in which a member looks for a language. */
const SEARCH = '[role="search"] input:not(:disabled)';
const COUNTED = /html|javascript|css/;
const LOOK_MS = 200;
const PATIENCE_MS = 60_000;
/** For the page itself: looks at every frame whether the field is there. */
const MARK_WHEN_USABLE = `
  const look = () =>
    document.querySelector('${SEARCH}') ? performance.mark('usable') : requestAnimationFrame(look);
  requestAnimationFrame(look);`;

/**
 * Bytes over the network of HTML, scripts and styles, as compressed, with their headers: of all that the request page
 * loads until the network is silent.
 */
export async function weighFirstLoad(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addCookies([{ name: SESSION_COOKIE, value: memberToken(1), url: origin }]);
    const page = await context.newPage();
    const weight = await weigh(await context.newCDPSession(page));
    await page.goto(origin);
    await page.waitForLoadState('networkidle');
    const bytes = weight();
    await checkThatItAnswers(page);
    return bytes;
  } finally {
    await context.close();
  }
}

/**
 * Opens an address as a member whose browser has never seen it, with the processor slowed down.
 * @returns milliseconds from the navigation to a search field that takes what is typed
 */
export async function timeFirstLoad(
  browser: Browser,
  url: string,
  slowdown: number,
): Promise<number> {
  const page = await PlainPage.open(browser);
  try {
    await page.send('Network.setCookie', { name: SESSION_COOKIE, value: memberToken(1), url });
    await page.send('Page.enable');
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: MARK_WHEN_USABLE });
    await page.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.send('Page.navigate', { url });
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      await sleep(LOOK_MS);
      const usable = await page.evaluate<number | undefined>(
        `performance.getEntriesByName('usable')[0]?.startTime`,
      );
      if (usable !== undefined) return usable;
    }
    throw new Error(`The search field of ${url} never came`);
  } finally {
    await page.close();
  }
}

/** Adds up what comes over the network; the answer gives the sum so far. */
async function weigh(devtools: CDPSession): Promise<() => number> {
  const counted = new Set<string>();
  let bytes = 0;
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (COUNTED.test(response.mimeType)) counted.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  return () => bytes;
}

/** A field that stands there and does nothing is not usable. */
async function checkThatItAnswers(page: Page): Promise<void> {
  await page.locator(SEARCH).pressSequentially('russe');
  await page.getByRole('option').first().waitFor();
}
