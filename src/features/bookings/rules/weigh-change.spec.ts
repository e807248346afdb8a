import { describe, expect, it } from '@jest/globals';
import { type BookingTerms, weighChange } from './weigh-change.js';

const before: BookingTerms = {
  language: 'tir',
  dialect: null,
  gender: 'woman',
  patientPlace: 'room',
  professionalLine: 'telephone',
  subject: 'consultation',
  note: null,
  wishedInterpreter: null,
  startsAt: new Date('2026-12-01T13:30Z'),
  minutes: 30,
  slots: 1,
};
const weigh = (change: Partial<BookingTerms>) => weighChange(before, { ...before, ...change });

describe('weighChange', () => {
  it.each<[string, Partial<BookingTerms>, string]>([
    ['nothing', {}, 'none'],
    ['the same instant', { startsAt: new Date('2026-12-01T13:30Z') }, 'none'],
    ['another hour', { startsAt: new Date('2026-12-01T13:45Z') }, 'asks'],
    ['longer', { minutes: 45 }, 'asks'],
    ['another patient', { slots: 2 }, 'asks'],
    ['shorter', { minutes: 15 }, 'tells'],
    ['the same length for two', { minutes: 15, slots: 2 }, 'tells'],
    ['another language', { language: 'amh' }, 'asks'],
    ['another dialect', { dialect: 'er' }, 'asks'],
    ['another gender', { gender: 'man' }, 'asks'],
    ['any gender', { gender: 'either' }, 'tells'],
    ['a browser', { professionalLine: 'browser' }, 'asks'],
    ['an interpreter by name', { wishedInterpreter: 'M. 12' }, 'asks'],
    ['a note', { note: 'Deuxième étage' }, 'tells'],
    ['another subject', { subject: 'follow_up' }, 'tells'],
    ['a patient elsewhere', { patientPlace: 'elsewhere' }, 'tells'],
  ])('%s: %#', (_, change, expected) => expect(weigh(change)).toBe(expected));
});
