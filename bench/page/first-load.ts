import type { Browser, CDPSession, Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../src/platform/access/cookies.js';
import { memberToken } from '../support/ids.js';

/** The field in which a member looks for a language. */
const SEARCH = '[role="search"] input:not(:disabled)';
const COUNTED = /html|javascript|css/;
/** For the page itself: looks at every frame whether the field is there. */
const MARK_WHEN_USABLE = `
  const look = () =>
    document.querySelector('${SEARCH}') ? performance.mark('usable') : requestAnimationFrame(look);
  requestAnimationFrame(look);`;

export interface FirstLoad {
  /** Bytes over the network of HTML, scripts and styles, as compressed, with their headers. */
  bytes: number;
  /** Milliseconds from the navigation to a search field that takes what is typed. */
  usableAfter: number;
}

/** Opens the request page as a member whose browser has never seen it, with the processor slowed down. */
export async function firstLoad(
  browser: Browser,
  origin: string,
  slowdown: number,
): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addCookies([{ name: SESSION_COOKIE, value: memberToken(1), url: origin }]);
    await context.addInitScript({ content: MARK_WHEN_USABLE });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const weight = await weigh(devtools);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(origin);
    await page.locator(SEARCH).waitFor();
    const usableAfter = await page.evaluate(
      () => performance.getEntriesByName('usable')[0]!.startTime,
    );
    await page.waitForLoadState('networkidle');
    const bytes = weight();
    await checkThatItAnswers(page);
    return { bytes, usableAfter };
  } finally {
    await context.close();
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
