import { describe, expect, it } from '@jest/globals';
import { languageByKeypad, recogniseLanguage } from './recognise-language.js';

const heard = (text: string, confidence = 0.9) => {
  const found = recogniseLanguage(text, confidence, 'fr');
  return found && [found.language.id, found.sure];
};

describe('a language that was said', () => {
  it.each([
    ['russe', 'rus'],
    ['Russe.', 'rus'],
    ['en tigrigna', 'tir'],
    ['un interprète en pachto, s’il vous plaît', 'pus'],
    ['l’albanais', 'sqi'],
  ])('is sure where it is one of its names: %s', (text, id) => {
    expect(heard(text)).toEqual([id, true]);
  });

  it('is asked about where it was not clear, or not quite a name, or a country', () => {
    expect(heard('russe', 0.4)).toEqual(['rus', false]);
    expect(heard('rousse')).toEqual(['rus', false]);
    expect(heard('Albanie')).toEqual(['sqi', false]);
  });

  it('is none where nothing is like it', () => {
    expect(heard('bonjour madame')).toBeUndefined();
    expect(heard('')).toBeUndefined();
    expect(heard('s’il vous plaît')).toBeUndefined();
  });
});

it('finds a language by the number on the card', () => {
  expect(languageByKeypad('40')?.id).toBe('rus');
  expect(languageByKeypad('99')).toBeUndefined();
});
