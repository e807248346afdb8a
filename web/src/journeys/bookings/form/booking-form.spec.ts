import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../../api/bookings';
import type { RequestView } from '../../../api/requests';
import {
  changeForm,
  emptyForm,
  formOfBooking,
  formOfRequest,
  rebaseForm,
  toWish,
} from './booking-form';

const empty = emptyForm({
  hour: { date: '2026-11-24', time: '14:30' },
  language: 'tir',
  minutes: 15,
  professionalLine: 'telephone',
  telephone: '01 99 00 12 34 ',
  keepTelephone: false,
});
const options = { lastInterpreter: 'Interprète 214', telephone: true };

const booking = {
  language: 'tir',
  dialect: 'eritrea',
  gender: 'woman',
  startsAt: '2026-11-24T13:30:00.000Z',
  minutes: 15,
  slots: 2,
  patientPlace: 'elsewhere',
  professionalLine: 'telephone',
  telephone: '+33199001234',
  subject: 'medication',
  note: 'Salle 3',
  wishedInterpreter: 'Interprète 214',
  ifNobody: 'hunt',
} as BookingView;

describe('what is sent', () => {
  it('is what was chosen, and nothing while there is no language', () => {
    expect(toWish(empty, options)).toEqual({
      language: 'tir',
      dialect: null,
      gender: 'either',
      date: '2026-11-24',
      time: '14:30',
      minutes: 15,
      slots: 1,
      patientPlace: 'room',
      professionalLine: 'telephone',
      telephone: '01 99 00 12 34',
      subject: 'consultation',
      note: null,
      wishedInterpreter: null,
      ifNobody: 'tell',
    });
    expect(toWish({ ...empty, language: null }, options)).toBeNull();
  });

  it('is no telephone where the service has none', () => {
    const wish = toWish(empty, { ...options, telephone: false });
    expect(wish?.professionalLine).toBe('browser');
    expect(wish).not.toHaveProperty('telephone');
  });

  it('names the interpreter of the last time, or one by name', () => {
    const wished = (values: object) => toWish({ ...empty, ...values }, options)?.wishedInterpreter;
    expect(wished({ wish: 'last' })).toBe('Interprète 214');
    expect(wished({ wish: 'named', name: ' Interprète 3 ' })).toBe('Interprète 3');
    expect(wished({ wish: 'anyone', name: 'Interprète 3' })).toBeNull();
  });
});

describe('a change of the form', () => {
  it('forgets which of two hours was meant when it is another hour', () => {
    const said = changeForm(empty, { date: '2027-10-31', time: '02:30', occurrence: 'second' });
    expect(said.occurrence).toBe('second');
    expect(changeForm(said, { slots: 2 }).occurrence).toBe('second');
    expect(changeForm(said, { time: '03:30' }).occurrence).toBeNull();
  });

  it('forgets dialect and last interpreter of another language', () => {
    const form = changeForm(empty, { dialect: 'eritrea', wish: 'last' });
    const other = changeForm(form, { language: 'ara' });
    expect([other.dialect, other.wish]).toEqual([null, 'anyone']);
    expect(changeForm(form, { language: 'ara', dialect: 'yemen' }).dialect).toBe('yemen');
  });
});

describe('a form that is filled in', () => {
  it('from an unmet request keeps its wishes, not its hour', () => {
    const request = {
      language: 'ron',
      dialect: null,
      gender: 'woman',
      patientPlace: 'elsewhere',
      professionalLine: 'browser',
      note: 'Salle 3',
    } as RequestView;
    expect(formOfRequest(empty, request)).toMatchObject({
      language: 'ron',
      gender: 'woman',
      patientPlace: 'elsewhere',
      professionalLine: 'browser',
      note: 'Salle 3',
      date: '2026-11-24',
    });
  });

  it('from a booking gives the same booking again', () => {
    const form = formOfBooking(booking, false);
    expect(toWish(form, options)).toEqual({
      language: 'tir',
      dialect: 'eritrea',
      gender: 'woman',
      date: '2026-11-24',
      time: '14:30',
      minutes: 15,
      slots: 2,
      patientPlace: 'elsewhere',
      professionalLine: 'telephone',
      telephone: '01\u00a099\u00a000\u00a012\u00a034',
      subject: 'medication',
      note: 'Salle 3',
      wishedInterpreter: 'Interprète 214',
      ifNobody: 'hunt',
    });
  });

  it('from a booking in the hour that comes twice knows which one', () => {
    const second = formOfBooking({ ...booking, startsAt: '2026-10-25T01:30:00.000Z' }, false);
    expect([second.time, second.occurrence]).toEqual(['02:30', 'second']);
  });
});

describe('a booking that changes while it is being changed', () => {
  it('keeps what was typed and takes what was left alone', () => {
    const former = formOfBooking(booking, false);
    const typed = changeForm(former, { note: 'Salle 4' });
    const now = formOfBooking({ ...booking, note: null, minutes: 30, gender: 'either' }, false);
    expect(rebaseForm(typed, former, now)).toMatchObject({
      note: 'Salle 4',
      minutes: 30,
      gender: 'either',
    });
  });
});
