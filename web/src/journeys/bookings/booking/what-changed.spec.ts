import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../../api/bookings';
import { whatChanged } from './what-changed';

const booking = {
  state: 'asked',
  startsAt: '2026-11-24T13:30:00.000Z',
  minutes: 15,
  slots: 1,
  language: 'tir',
  dialect: null,
  gender: 'either',
  agencyName: null,
  interpreterLabel: null,
  asking: { agencyName: 'Agence Parole', answerBy: '2026-11-23T13:30:00.000Z' },
  proposal: null,
  patientPlace: 'room',
  professionalLine: 'browser',
  telephone: null,
  subject: 'consultation',
  note: null,
  wishedInterpreter: null,
  ifNobody: 'tell',
} as BookingView;

describe('what is told to have changed', () => {
  it('is nothing of the same booking, whatever the time of the answer', () => {
    expect(whatChanged(booking, { ...booking, now: 'later', version: 9 })).toEqual([]);
    expect(whatChanged(booking, { ...booking, startsAt: '2026-11-24T14:30:00+01:00' })).toEqual([]);
  });

  it('is the state and the interpreter of one that was confirmed, not the agency that was asked', () => {
    const confirmed = {
      ...booking,
      state: 'confirmed' as const,
      asking: null,
      agencyName: 'Agence Parole',
      interpreterLabel: 'Interprète 214',
    };
    expect(whatChanged(booking, confirmed)).toEqual(['state', 'interpreter']);
  });

  it('is the agency where the next one is asked', () => {
    const asking = { agencyName: 'Les Voix du Canal', answerBy: '2026-11-24T13:30:00.000Z' };
    expect(whatChanged(booking, { ...booking, asking })).toEqual(['agency']);
  });

  it('is what another page of the same member changed', () => {
    expect(whatChanged(booking, { ...booking, note: 'Salle 3', slots: 2 })).toEqual([
      'length',
      'note',
    ]);
  });
});
