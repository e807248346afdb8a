import { describe, expect, it } from '@jest/globals';
import { orderRules, ruleFault } from './booking-terms.js';

const rule = (aheadHours: number, beforeHours: number) => ({ aheadHours, beforeHours });

describe('ruleFault', () => {
  it('finds nothing wrong with none, and with an answer due as soon as it may be asked', () => {
    expect(ruleFault([])).toBeUndefined();
    expect(ruleFault([rule(120, 72), rule(24, 24), rule(2, 1)])).toBeUndefined();
  });

  it('names the rule that wants the answer before the question', () => {
    expect(ruleFault([rule(120, 72), rule(24, 25)])).toEqual({
      kind: 'too_early',
      rule: rule(24, 25),
    });
  });

  it('names the second of two that start from the same notice', () => {
    expect(ruleFault([rule(48, 24), rule(120, 72), rule(48, 12)])).toEqual({
      kind: 'twice',
      rule: rule(48, 12),
    });
  });
});

describe('orderRules', () => {
  it('puts the longest notice first and keeps nothing else of them', () => {
    expect(orderRules([rule(24, 12), { ...rule(120, 72), note: 'x' } as never])).toEqual([
      rule(120, 72),
      rule(24, 12),
    ]);
  });
});
