import { watchOtherLoad } from '../support/load-watch.js';
import type { Bed } from '../support/bed.js';
import { Product } from '../support/product.js';
import { type Result, round } from '../support/result.js';
import { median } from '../support/statistics.js';
import { type FirstLoad, firstLoad } from './first-load.js';
import { launchChromium } from './launch-chromium.js';

const REPEATS = 5;
const SLOWDOWN = 4;
const MOST_BYTES = 200_000;
const LATEST_MS = 1_000;

/** The first load of the request page: its weight, and how long until it can be used on a slow machine. */
export async function runPage(bed: Bed): Promise<Result> {
  const product = await Product.start(bed.url);
  const browser = await launchChromium();
  try {
    // The product reads its files into the system's cache.
    await firstLoad(browser, product.origin, 1);
    const { result: loads, otherLoad } = await watchOtherLoad(async () => {
      const seen: FirstLoad[] = [];
      for (let repeat = 0; repeat < REPEATS; repeat += 1)
        seen.push(await firstLoad(browser, product.origin, SLOWDOWN));
      return seen;
    });
    const bytes = median(loads.map((load) => load.bytes));
    const usableAfter = median(loads.map((load) => load.usableAfter));
    const rest = { benchmark: 'Request page', floor: '–', ratio: null };
    return {
      lines: [
        {
          ...rest,
          figure: 'kB of HTML, scripts and styles, compressed',
          product: round(bytes / 1000),
          goal: '< 200 kB',
          met: bytes < MOST_BYTES,
        },
        {
          ...rest,
          figure: `ms until it can be used, processor ${SLOWDOWN} times slower`,
          product: round(usableAfter),
          goal: '≤ 1,000 ms',
          met: usableAfter <= LATEST_MS,
        },
      ],
      notes: [
        `Request page: Chromium ${browser.version()}; other processes took ${round(otherLoad)} of a core.`,
      ],
    };
  } finally {
    await browser.close();
    await product.stop();
  }
}
