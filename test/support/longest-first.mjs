import TestSequencer from '@jest/test-sequencer';

/** What takes long by its kind: processes that are killed, pages that are driven, a server per suite, rules alone. */
const KINDS = ['fault', 'browser', 'integration', 'unit'];

/** The longest suites first, so that no worker is left alone with one at the end. A fresh clone remembers no times. */
export default class LongestFirst extends TestSequencer {
  /** @override */
  sort(tests) {
    const rank = ({ context }) => KINDS.indexOf(context.config.displayName.name);
    // Within a kind as Jest sorts them: by the time they took, where it is known, else by size.
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
}
