import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../client/outcome.js';
import { reachOf } from './reach-of.js';

const failed = (failure: string, code: number) => ({ kind: 'failed', failure, code });

describe('the way to Twilio', () => {
  it.each<[Outcome<unknown>, object]>([
    [{ kind: 'done', value: {} }, { kind: 'reached' }],
    // About one call, by somebody who answers.
    [{ kind: 'refused', status: 400, code: 21211 }, { kind: 'reached' }],
    [{ kind: 'refused', status: 404, code: 20404 }, { kind: 'reached' }],
    [{ kind: 'refused', status: 401, code: 20003 }, failed('refused', 20003)],
    [{ kind: 'refused', status: 401, code: 0 }, failed('refused', 0)],
    [{ kind: 'refused', status: 403, code: 20005 }, failed('refused', 20005)],
    [{ kind: 'not_processed', code: 20429 }, failed('put_off', 20429)],
    [{ kind: 'not_processed', code: 0 }, failed('no_answer', 0)],
    [{ kind: 'unknown' }, failed('no_answer', 0)],
  ])('after %j', (outcome, reach) => expect(reachOf(outcome)).toEqual(reach));
});
