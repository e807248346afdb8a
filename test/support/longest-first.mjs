import TestSequencer from '@jest/test-sequencer';

/**
 * The longest suites first, so that no worker is left alone with one at the end: a fresh clone remembers no times, and
 * size says little. Suites that kill processes wait more than they work, those with a browser keep every core busy: they
 * take turns, so that one of each runs at a time.
 */
export default class LongestFirst extends TestSequencer {
  /** @override */
  sort(tests) {
    const sorted = super.sort(tests);
    const of = (kind) => sorted.filter(({ context }) => context.config.displayName.name === kind);
    const [fault, browser] = [of('fault'), of('browser')];
    const turns = browser.flatMap((suite, place) => [...fault.slice(place, place + 1), suite]);
    return [...turns, ...fault.slice(browser.length), ...of('integration'), ...of('unit')];
  }
}
