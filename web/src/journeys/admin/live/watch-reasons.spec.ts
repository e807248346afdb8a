import { describe, expect, it } from '@jest/globals';
import { offerReason, unmetReason, watchedState } from './watch-reasons';

describe('why a request was not served', () => {
  it.each([
    ['unmet', 'all_refused', 'all_refused'],
    ['unmet', 'gender_kept', 'gender'],
    ['failed', 'never_connected', 'never_connected'],
    ['failed', 'something_new', 'failed'],
    ['unmet', 'something_new', 'other'],
    ['unmet', null, 'other'],
  ] as const)('%s by %s reads as %s', (state, reason, key) => {
    expect(unmetReason({ state, reason })).toBe(key);
  });
});

describe('why an agency did not take it', () => {
  it('is said where it is known', () => {
    expect(offerReason({ reason: 'console_closed' })).toBe('console_closed');
    expect(offerReason({ reason: 'language_not_offered' })).toBeNull();
    expect(offerReason({ reason: null })).toBeNull();
  });
});

describe('where a request stands', () => {
  const session = (state: 'talking' | 'interrupted' | 'ended') => ({
    id: 's',
    state,
    bookingNumber: '000000',
    agencyName: 'A',
    talkSeconds: 0,
  });

  it('is what its conversation does, once there is one', () => {
    expect(watchedState({ state: 'talking', session: session('interrupted') })).toBe('interrupted');
    expect(watchedState({ state: 'hunting', session: session('ended') })).toBe('hunting');
    expect(watchedState({ state: 'hunting', session: null })).toBe('hunting');
    expect(watchedState({ state: 'unheard_of', session: null })).toBe('other');
  });
});
