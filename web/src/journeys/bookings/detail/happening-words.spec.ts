import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import type { BookingEventView } from '../../../api/bookings';
import { happeningWords } from './happening-words';

const event = (kind: string, more: Partial<BookingEventView> = {}) =>
  ({ kind, who: 'service', agencyName: null, reason: null, ...more }) as BookingEventView;
/** Says which text is taken, and with what. */
const t = ((key: string, values?: object) =>
  values ? `${key} ${JSON.stringify(values)}` : key) as unknown as TFunction<'bookings'>;

describe('what happened to a booking', () => {
  it('has its reason where that says more', () => {
    expect(
      happeningWords(
        event('refused', { agencyName: 'Agence Parole', reason: 'no_interpreter' }),
        t,
      ),
    ).toBe(
      'event.because {"words":"event.refused {\\"agency\\":\\"Agence Parole\\"}","reason":"event.reason.no_interpreter"}',
    );
    expect(
      happeningWords(event('agency_asked', { agencyName: 'Agence Parole', reason: 'new' }), t),
    ).toBe('event.agency_asked {"agency":"Agence Parole"}');
  });

  it('says who cancelled', () => {
    expect(happeningWords(event('cancelled', { who: 'member' }), t)).toBe('event.cancelledByYou');
    expect(happeningWords(event('cancelled', { who: 'service' }), t)).toMatch(/^event\.cancelled /);
  });

  it('has words also for what this version does not know', () => {
    expect(happeningWords(event('flown'), t)).toBe('event.other');
  });
});
