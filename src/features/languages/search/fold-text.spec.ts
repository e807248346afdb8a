import { describe, expect, it } from '@jest/globals';
import { foldText } from './fold-text.js';

describe('foldText', () => {
  it.each([
    ['accents', 'Tchétchène', ['tchetchene']],
    ['case, even Turkish', 'AZERİ', ['azeri']],
    ['hyphens and apostrophes', 'Côte d’Ivoire / Cap-Vert', ['cote', 'd', 'ivoire', 'cap', 'vert']],
    ['an apostrophe that is a letter', 'oʻzbekcha', ['ozbekcha']],
    ['letters that do not decompose', 'Ɓamɗo łøŋɛœß', ['bamdo', 'loneoess']],
    ['Vietnamese', 'Tiếng Việt đ', ['tieng', 'viet', 'd']],
    ['Arabic vowel points and tatweel', 'العَرَبِيَّة ـــعربي', ['العربيه', 'عربي']],
    ['alef forms', 'أإآٱا', ['ااااا']],
    ['yeh and kaf of Arabic, Persian and Urdu', 'ي ی ى ك ک', ['ي', 'ي', 'ي', 'ك', 'ك']],
    ['a zero-width joiner', 'می‌کنم', ['ميكنم']],
    ['direction marks and a byte-order mark', '\u200fدری\u200e\ufeff', ['دري']],
    ['Eastern digits', '۱۲ ٣٤', ['12', '34']],
    ['full-width forms', '（ＡＢＣ）', ['abc']],
    ['a stop between Tibetan syllables', 'བོད་སྐད', ['བོད', 'སྐད']],
    ['nothing to compare', ' ’-…🙂 ', []],
  ])('folds %s', (_, text, words) => {
    expect(foldText(text)).toEqual(words);
  });

  it('keeps the vowel signs of scripts where they are letters', () => {
    expect(foldText('हिन्दी')).not.toEqual(foldText('हनद'));
    expect(foldText('မြန်မာ')).toEqual(['မြန်မာ']);
  });

  it('agrees with itself: folding twice changes nothing, whichever way is taken', () => {
    for (const text of [
      'Pidgin-English d’Inde',
      'peul de Guinée',
      'کوردیی سۆرانی',
      'Ẹ̀dó',
      '한국어',
    ]) {
      expect(foldText(foldText(text).join(' '))).toEqual(foldText(text));
    }
    expect(foldText('Ex-Yougo 12')).toEqual(foldText('Éx-Yougo 12'));
  });
});
