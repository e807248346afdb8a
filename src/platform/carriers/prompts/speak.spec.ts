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
          /^\{(network|language|agency|number:digits|position:ordinal|seconds:duration)\}$/,
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
      'Vous avez composé le 0, 1, 9, 9, 0, 0, 0, 0, 4, 2. Pour appeler, tapez 1. Pour corriger, tapez 2. Pour reprendre la conversation, tapez étoile.',
      'Nous appelons la deuxième agence, Babel.',
      'We are calling the second agency, Babel.',
      'L’attente est en général de 40 secondes.',
      'L’attente est en général de 2 minutes.',
    ]);
  });
});
