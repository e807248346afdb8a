import { describe, expect, it } from '@jest/globals';
import type { OfferOfRequestView, RequestView } from '../../../api/requests';
import { huntSince } from './hunt-since';

const offer = (rangAt: string | null): OfferOfRequestView =>
  ({ id: String(rangAt), state: 'ringing', rangAt }) as OfferOfRequestView;

const request = (values: Partial<RequestView>): RequestView =>
  ({
    mode: 'instant',
    round: 1,
    createdAt: '2026-11-23T09:00:00Z',
    offers: [offer('2026-11-23T09:00:50Z'), offer('2026-11-23T09:00:40Z'), offer(null)],
    ...values,
  }) as RequestView;

describe('since when the agencies are being asked', () => {
  it('is the first ring, not the choice of the language', () => {
    expect(huntSince(request({}))).toBe('2026-11-23T09:00:40Z');
  });

  it('is nothing before the first ring', () => {
    expect(huntSince(request({ offers: [offer(null)] }))).toBeNull();
    expect(huntSince(request({ offers: [] }))).toBeNull();
  });

  it('is the beginning after a question about the gender', () => {
    expect(huntSince(request({ round: 2 }))).toBe('2026-11-23T09:00:00Z');
  });

  it('is the present hunt of a standing request', () => {
    expect(huntSince(request({ round: 7, mode: 'standing' }))).toBe('2026-11-23T09:00:40Z');
  });
});
