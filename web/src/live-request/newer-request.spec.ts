import { describe, expect, it } from '@jest/globals';
import type { RequestView } from '../api/requests';
import { isOver, newerRequest } from './newer-request';

const view = (values: Partial<RequestView>): RequestView =>
  ({
    id: 'a',
    version: 1,
    state: 'hunting',
    createdAt: '2026-11-23T09:00:00Z',
    ...values,
  }) as RequestView;

describe('newerRequest', () => {
  it('takes the first view that comes', () => {
    const first = view({});
    expect(newerRequest(null, first)).toBe(first);
  });

  it('takes the higher version of one request, whatever came last', () => {
    const older = view({ version: 4 });
    const newer = view({ version: 5, state: 'connecting' });
    expect(newerRequest(older, newer)).toBe(newer);
    expect(newerRequest(newer, older)).toBe(newer);
  });

  it('keeps the very view it has where the version is the same', () => {
    const shown = view({ version: 4 });
    expect(newerRequest(shown, view({ version: 4 }))).toBe(shown);
  });

  it('takes the later of two requests, so that an event of the former one changes nothing', () => {
    const former = view({ version: 9 });
    const later = view({ id: 'b', createdAt: '2026-11-23T09:05:00Z' });
    expect(newerRequest(former, later)).toBe(later);
    expect(newerRequest(later, { ...former, version: 10 })).toBe(later);
  });
});

describe('isOver', () => {
  it.each(['done', 'unmet', 'cancelled', 'failed'] as const)('%s is', (state) => {
    expect(isOver(view({ state }))).toBe(true);
  });

  it.each(['open', 'hunting', 'asking', 'waiting', 'connecting', 'talking'] as const)(
    '%s is not',
    (state) => {
      expect(isOver(view({ state }))).toBe(false);
    },
  );
});
