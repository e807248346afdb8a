import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestView } from '../api/requests';
import { dismissRequest, receiveRequest, resetRequest, shownRequest } from './store';

const view = (values: Partial<RequestView>): RequestView =>
  ({
    id: 'a',
    version: 1,
    state: 'hunting',
    createdAt: '2026-11-23T09:00:00Z',
    now: '2026-11-23T09:00:01Z',
    ...values,
  }) as RequestView;

beforeEach(resetRequest);

describe('the request on screen', () => {
  it('follows the views that come', () => {
    receiveRequest(view({}));
    receiveRequest(view({ version: 2, state: 'asking' }));
    expect(shownRequest()?.state).toBe('asking');
  });

  it('is put aside by a cancellation, and a late event does not bring it back', () => {
    receiveRequest(view({ version: 3 }));
    receiveRequest(view({ version: 5, state: 'cancelled' }));
    receiveRequest(view({ version: 4 }));
    expect(shownRequest()).toBeNull();
  });

  it('keeps an outcome until the member puts it aside, for good', () => {
    receiveRequest(view({ version: 3, state: 'unmet' }));
    expect(shownRequest()?.state).toBe('unmet');
    dismissRequest();
    receiveRequest(view({ version: 3, state: 'unmet' }));
    expect(shownRequest()).toBeNull();
  });

  it('goes when it is done, but after a call on the telephone stays to be rated', () => {
    receiveRequest(
      view({ version: 3, state: 'done', professionalLine: 'browser', sessionId: 's' }),
    );
    expect(shownRequest()).toBeNull();
    resetRequest();
    receiveRequest(
      view({ version: 3, state: 'done', professionalLine: 'telephone', sessionId: 's' }),
    );
    expect(shownRequest()?.state).toBe('done');
    dismissRequest();
    expect(shownRequest()).toBeNull();
  });

  it('shows the next request after one that was put aside', () => {
    receiveRequest(view({ version: 3, state: 'unmet' }));
    dismissRequest();
    receiveRequest(view({ id: 'b', createdAt: '2026-11-23T09:10:00Z' }));
    expect(shownRequest()?.id).toBe('b');
  });
});
