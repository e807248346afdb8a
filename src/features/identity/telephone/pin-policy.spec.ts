import { describe, expect, it } from '@jest/globals';
import { isWeakPin, needsPin } from './pin-policy.js';

describe('a PIN', () => {
  it.each([
    ['always', true, true],
    ['always', false, true],
    ['elsewhere', true, false],
    ['elsewhere', false, true],
    ['never', false, false],
  ] as const)('%s, from a registered number %s: asked for %s', (policy, registered, asked) => {
    expect(needsPin(policy, registered)).toBe(asked);
  });

  it.each(['0000', '7777', '1234', '6789', '7890', '4321', '0987'])('%s is too easy', (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  it.each(['1357', '2580', '1122', '4711', '0246'])('%s will do', (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });
});
