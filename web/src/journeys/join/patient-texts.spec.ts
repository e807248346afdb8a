import { describe, expect, it } from '@jest/globals';
import { languageById } from '../../languages/catalogue';
import { patientHeadline } from './patient-headline';
import { frenchText, patientTextPair, patientTextPairFor, patientTexts } from './patient-texts';

const entries = Object.entries(patientTexts);
const mostAsked =
  'rus apd arb sqi som tir kat pus ron tur hye ukr prs pes amh eng por spa ben urd'.split(' ');

describe('the patient’s texts', () => {
  it('are there for every language most asked for', () => {
    expect(mostAsked.filter((id) => !patientTexts[id])).toEqual([]);
  });

  it.each(entries)('%s says everything, under a valid tag', (_id, { lang, words }) => {
    expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
    expect(Object.keys(words).sort()).toEqual(Object.keys(frenchText.words).sort());
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(entries)('%s runs in the direction of its script', (id, { dir, words }) => {
    expect(dir).toBe(/\p{Script=Arabic}/u.test(words.title) ? 'rtl' : 'ltr');
    const entry = languageById(id);
    if (entry && dir === 'rtl') expect(entry.direction).toBe('rtl');
  });

  it('differ from one language to the other', () => {
    const titles = new Map(entries.map(([, { lang, words }]) => [lang, words.privacy]));
    // Bosnian, Serbian and Croatian share this one sentence.
    expect(new Set(titles.values()).size).toBe(titles.size - 2);
  });
});

describe('which text a patient sees', () => {
  it('is their own with French below', () => {
    expect(patientTextPair('tir').map(({ lang }) => lang)).toEqual(['ti', 'fr']);
  });

  it('is French and English where we have none of theirs', () => {
    expect(patientTextPair('wol').map(({ lang }) => lang)).toEqual(['fr', 'en']);
  });

  it('follows the browser where the session is not known', () => {
    expect(patientTextPairFor(['xx', 'uk-UA'])[0].lang).toBe('uk');
  });
});

describe('the patient’s headline', () => {
  const leg = (state: string) => ({ id: 'b', party: 'professional', state }) as never;
  const none = { phase: 'in' as const, peers: {} };

  it('says lost only after somebody was there', () => {
    expect(patientHeadline({ legs: [leg('ringing')] }, 'a', none)).toBe('connecting');
    expect(patientHeadline({ legs: [leg('dropped')] }, 'a', none)).toBe('lost');
  });
});
