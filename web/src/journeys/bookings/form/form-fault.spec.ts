import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../api/api-error';
import { emptyForm } from './booking-form';
import { formFault, partOfError } from './form-fault';

const form = emptyForm({
  hour: { date: '2026-11-24', time: '14:30' },
  language: 'tir',
  minutes: 30,
  professionalLine: 'browser',
  telephone: '',
  keepTelephone: false,
});
const fault = (values: Partial<typeof form>) =>
  formFault({ ...form, ...values }, { mostMinutes: 120 });

describe('what holds the form back', () => {
  it.each([
    [{}, null],
    [{ language: null }, 'language'],
    [{ minutes: 45, slots: 3 }, 'length'],
    [{ minutes: 30, slots: 4 }, null],
    [{ repeats: true, until: '' }, 'repeat'],
    [{ wish: 'named', name: '  ' }, 'wish'],
    [{ note: 'rappeler au 06 39 98 12 34' }, 'note'],
    [{ note: 'Salle 3' }, null],
  ] as const)('%j', (values, part) => expect(fault(values)).toBe(part));
});

describe('where the service found the fault', () => {
  it.each([
    ['BOOKING_TOO_SOON', 'hour'],
    ['BOOKING_HOUR_TWICE', 'hour'],
    ['BOOKING_LENGTH', 'length'],
    ['BOOKING_SERIES_EMPTY', 'repeat'],
    ['TELEPHONE_INVALID', 'line'],
    ['NOTE_HAS_IDENTITY', 'note'],
    ['MEMBER_SUSPENDED', null],
  ])('%s', (code, part) => expect(partOfError(new ApiError(code, '', 422))).toBe(part));

  it('is nowhere without an error', () => expect(partOfError(null)).toBeNull());
});
