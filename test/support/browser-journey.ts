import { afterAll, afterEach, beforeAll, it } from '@jest/globals';
import { BrowserSuite } from './browser-suite.js';

/** How long one journey may take on a busy machine, in milliseconds. */
const JOURNEY_MS = 180_000;

/**
 * Opens the service and its browsers for the tests of one file, and closes them. What it returns declares a test: one
 * journey of one or more people. Where it fails, the pages as they then stood are kept as pictures, and told.
 * @param settings of the service, as environment variables
 */
export function openSuite(settings: NodeJS.ProcessEnv = {}) {
  let suite: BrowserSuite;
  beforeAll(async () => {
    suite = await BrowserSuite.start(settings);
  });
  afterEach(() => suite.leave());
  afterAll(() => suite.stop());
  return function journey(name: string, run: (suite: BrowserSuite) => Promise<void>): void {
    it(
      name,
      async () => {
        try {
          await run(suite);
        } catch (error) {
          const pages = await suite.describePages(name).catch(String);
          const told = error instanceof Error ? error : new Error(String(error));
          // Jest shows the stack, which holds the message as it was when the error was made.
          told.stack = `${told.message}\n\nThe pages then:\n${pages}\n${stackOf(told)}`;
          throw told;
        }
      },
      JOURNEY_MS,
    );
  };
}

function stackOf({ stack = '' }: Error): string {
  return stack.slice(Math.max(0, stack.indexOf('\n    at ')));
}
