import { describe, expect, it } from '@jest/globals';
import { en } from './en.js';
import { fr } from './fr.js';
import { speak } from './speak.js';

const parameters = (text: string) => [...text.matchAll(/\{[^}]*\}/g)].map(([name]) => name).sort();

describe('the prompts', () => {
  it('are the same in every language, with the same parameters', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    for (const [key, text] of Object.entries(fr))
      expect([key, parameters(en[key as keyof typeof en])]).toEqual([key, parameters(text)]);
  });

  it('mark what is a number', () => {
    for (const text of [...Object.values(fr), ...Object.values(en)])
      for (const name of parameters(text))
        expect(name).toMatch(
          /^\{(network|language|agency|number:digits|position:ordinal|seconds:duration|minutes:length|date:date|time:time)\}$/,
        );
  });

  it('are spoken in the language asked for, French where none is', () => {
    expect(speak({ key: 'goodbye' })).toEqual({ text: 'Merci. Au revoir.', language: 'fr-FR' });
    expect(speak({ key: 'goodbye', locale: 'en' }).language).toBe('en-GB');
  });

  it('say numbers digit by digit, an ordinal and a duration in words', () => {
    const said = [
      speak({ key: 'booking_number', params: { number: '007309' } }),
      speak({ key: 'confirm_patient_number', params: { number: '+33199000042' } }),
      speak({ key: 'agency_asked', params: { agency: 'Babel', position: 2 } }),
      speak({ key: 'agency_asked', params: { agency: 'Babel', position: 2 }, locale: 'en' }),
      speak({ key: 'usual_wait', params: { seconds: 40 } }),
      speak({ key: 'usual_wait', params: { seconds: 95 } }),
    ].map(({ text }) => text);
    expect(said).toEqual([
      'Votre numéro de réservation est le 0, 0, 7, 3, 0, 9.',
      'Vous avez composé le 0, 1, 9, 9, 0, 0, 0, 0, 4, 2. Pour appeler, tapez 1. Pour corriger, tapez 2. Pour appeler, et laisser un message si la messagerie répond, tapez 3. Pour reprendre la conversation, tapez étoile.',
      'Nous appelons la deuxième agence, Babel.',
      'We are calling the second agency, Babel.',
      'L’attente est en général de 40 secondes.',
      'L’attente est en général de 2 minutes.',
    ]);
  });

  it('say dates, times and lengths as people do', () => {
    const said = (date: string, time: string, minutes: number, locale: 'fr' | 'en') =>
      speak({
        ...{ key: 'booking_check', locale },
        params: { date, time, minutes, language: 'X' },
      }).text;
    expect([
      said('2026-11-24', '14:30', 15, 'fr'),
      said('2026-12-01', '12:00', 30, 'fr'),
      said('2027-02-28', '00:00', 45, 'fr'),
      said('2026-11-29', '01:05', 60, 'fr'),
      said('2026-11-30', '00:15', 75, 'fr'),
    ]).toEqual([
      'mardi 24 novembre à 14 heures 30, un quart d’heure, en X.',
      'mardi 1er décembre à midi, une demi-heure, en X.',
      'dimanche 28 février à minuit, trois quarts d’heure, en X.',
      'dimanche 29 novembre à une heure 5, une heure, en X.',
      'lundi 30 novembre à zéro heure 15, 75 minutes, en X.',
    ]);
    expect([
      said('2026-11-24', '14:30', 15, 'en'),
      said('2026-12-01', '12:00', 30, 'en'),
      said('2027-02-28', '00:00', 45, 'en'),
      said('2026-11-29', '09:05', 60, 'en'),
      said('2026-11-30', '00:15', 75, 'en'),
      said('2026-11-30', '17:00', 15, 'en'),
    ]).toEqual([
      'Tuesday 24 November at 2:30 p.m., a quarter of an hour, for X.',
      'Tuesday 1 December at noon, half an hour, for X.',
      'Sunday 28 February at midnight, three quarters of an hour, for X.',
      'Sunday 29 November at 9:05 a.m., one hour, for X.',
      'Monday 30 November at 12:15 a.m., 75 minutes, for X.',
      'Monday 30 November at 5 p.m., a quarter of an hour, for X.',
    ]);
  });
});
