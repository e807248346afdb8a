import type { Bed } from '../support/bed.js';
import { watchOtherLoad } from '../support/load-watch.js';
import { Product } from '../support/product.js';
import { type Result, round } from '../support/result.js';
import { median } from '../support/statistics.js';
import { serveBarePage } from './bare-page.js';
import { timeFirstLoad, weighFirstLoad } from './first-load.js';
import { launchChromium } from './launch-chromium.js';

const REPEATS = 7;
const SLOWDOWN = 4;
const MOST_BYTES = 200_000;
const LATEST_MS = 1_000;

/** The first load of the request page: its weight, and how long until it can be used on a slow machine. */
export async function runPage(bed: Bed): Promise<Result> {
  const product = await Product.start(bed.url);
  const browser = await launchChromium();
  const bare = await serveBarePage();
  try {
    // The product reads its files into the system's cache.
    const bytes = await weighFirstLoad(browser, product.origin);
    const { result: loads, otherLoad } = await watchOtherLoad(async () => {
      const seen: { product: number; bare: number }[] = [];
      for (let repeat = 0; repeat < REPEATS; repeat += 1)
        seen.push({
          bare: await timeFirstLoad(browser, bare.url, SLOWDOWN),
          product: await timeFirstLoad(browser, product.origin, SLOWDOWN),
        });
      return seen;
    });
    const usableAfter = median(loads.map((load) => load.product));
    const floor = median(loads.map((load) => load.bare));
    return {
      lines: [
        {
          benchmark: 'Request page',
          figure: 'kB of HTML, scripts and styles, compressed',
          product: round(bytes / 1000),
          floor: '–',
          ratio: null,
          goal: '< 200 kB',
          met: bytes < MOST_BYTES,
        },
        {
          benchmark: 'Request page',
          figure: `ms until it can be used, processor ${SLOWDOWN} times slower`,
          product: round(usableAfter),
          floor: round(floor),
          ratio: usableAfter / floor,
          goal: '≤ 1,000 ms',
          met: usableAfter <= LATEST_MS,
        },
      ],
      notes: [
        `Request page: Chromium ${browser.version()}; the floor is a page with one field and no script. Medians of ${REPEATS} loads each, in turn; other processes took ${round(otherLoad)} of a core.`,
      ],
    };
  } finally {
    bare.close();
    await browser.close();
    await product.stop();
  }
}
