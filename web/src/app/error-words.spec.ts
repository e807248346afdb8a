import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { ApiError, networkUnreachable } from '../api/api-error';
import { errorWords } from './error-words';

/** Says the key and its values, so that a test sees which sentence is chosen. */
const t = ((key: string, values?: object) =>
  values ? `${key} ${JSON.stringify(values)}` : key) as unknown as TFunction<'common'>;

describe('errorWords', () => {
  it('names a lost network', () => {
    expect(errorWords(new ApiError(networkUnreachable, '', 0), t)).toBe('errors.network');
  });

  it('says how long to wait after too many attempts', () => {
    const error = new ApiError('TOO_MANY_ATTEMPTS', '…', 429, { retryAfterSeconds: 95 });
    expect(errorWords(error, t)).toBe('errors.tooMany {"duration":"1\u00a0min\u00a035\u00a0s"}');
  });

  it('gives the reference of an incident of ours, and none of its words', () => {
    const error = new ApiError('INTERNAL', 'stack', 500, undefined, 'c-1');
    expect(errorWords(error, t)).toBe('errors.server errors.reference {"id":"c-1"}');
  });

  it('passes on the service’s sentence for what the user can mend', () => {
    expect(errorWords(new ApiError('NETWORK_CLOSED', 'Ce réseau est fermé.', 409), t)).toBe(
      'Ce réseau est fermé.',
    );
  });

  it('has words for what it does not know', () => {
    expect(errorWords(new Error('x'), t)).toBe('errors.unknown');
  });
});
