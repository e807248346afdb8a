import { describe, expect, it } from '@jest/globals';
import { dialectById, languageById, languageLabel } from './find-language.js';

describe('finding a language by its id', () => {
  it('gives the language, or undefined', () => {
    expect(languageById('tir')?.autonym).toBe('ትግርኛ');
    expect(languageById('TIR')).toBeUndefined();
    expect(languageById('toString')).toBeUndefined();
  });

  it('labels it in either language of the interface, and an unknown id by itself', () => {
    expect(languageLabel('kat', 'fr')).toBe('géorgien');
    expect(languageLabel('kat', 'en')).toBe('Georgian');
    expect(languageLabel('qqq', 'fr')).toBe('qqq');
  });

  it('gives a dialect of that language only', () => {
    expect(dialectById('sqi', 'guegue')?.label.en).toBe('Gheg (North, Kosovo)');
    expect(dialectById('ron', 'guegue')).toBeUndefined();
    expect(dialectById('qqq', 'guegue')).toBeUndefined();
  });
});
