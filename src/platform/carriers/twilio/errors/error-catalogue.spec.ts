import { describe, expect, it } from '@jest/globals';
import { errorCatalogue, errorPage, wordsOfError } from './error-catalogue.js';

/** Codes that the page must explain, whatever else it knows. */
const NEEDED = [
  ...[10004, 20003, 20429, 11200, 11205, 11206, 12100, 12300, 13224, 13225, 13227],
  ...[21210, 21211, 21215, 21216, 21217, 21218, 21219, 21220, 21401, 21421],
  ...[31005, 32009, 32011, 32014],
  ...[21408, 21610, 21614, 30003, 30004, 30005, 30006, 30007, 30008],
];
const codes = Object.keys(errorCatalogue).map(Number);
const frenchOf = (code: number) => Object.values(wordsOfError(code).fr);
const englishOf = (code: number) => Object.values(wordsOfError(code).en);

describe('the catalogue of Twilio’s errors', () => {
  it('explains what may come of telephone calls and SMS', () => {
    expect(NEEDED.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(codes)('has whole sentences in both languages: %i', (code) => {
    for (const text of [...frenchOf(code), ...englishOf(code)])
      expect(text).toMatch(/^[A-ZÀ-Ý].*[.…]$/);
    expect(frenchOf(code)).not.toEqual(englishOf(code));
  });

  it.each(codes)('keeps French marks on their line: %i', (code) => {
    for (const text of frenchOf(code))
      expect(text).not.toMatch(/[^\u00a0][:;!?»](?=\s|$)|«[^\u00a0]/);
  });

  it('is honest about a code that it does not know, and says where it is explained', () => {
    expect(wordsOfError(99_999).fr.meaning).toBe('Nous n’avons pas d’explication de ce code.');
    expect(errorPage(99_999)).toBe('https://www.twilio.com/docs/api/errors/99999');
  });
});
