import { describe, expect, it } from '@jest/globals';
import { menuSteps } from './menu-steps';

describe('the keys for a menu', () => {
  it('are waits and keys, in their order', () => {
    expect(menuSteps('ww1')).toEqual([
      { kind: 'wait', seconds: 1 },
      { kind: 'press', keys: '1' },
    ]);
    expect(menuSteps('2*wW#')).toEqual([
      { kind: 'press', keys: '2, *' },
      { kind: 'wait', seconds: 1.5 },
      { kind: 'press', keys: '#' },
    ]);
  });

  it('are none in an empty field', () => expect(menuSteps('')).toEqual([]));
});
