/** Letters that decomposition leaves whole but that people type as the plain letter. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ð: 'd', ɖ: 'd', ɗ: 'd', ɓ: 'b', ƙ: 'k', ł: 'l', ŋ: 'n', ɲ: 'n', ø: 'o', ɔ: 'o' },
  ...{ ɛ: 'e', ə: 'e', ǝ: 'e', ı: 'i', ɣ: 'g', ƴ: 'y', œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ς: 'σ' },
  // Arabic script: one letter for the variants of Arabic, Persian, Pashto, Kurdish, Urdu and Uyghur keyboards.
  ...{
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ې: 'ي',
    ۍ: 'ي',
    ێ: 'ي',
    ے: 'ي',
    ک: 'ك',
    ڪ: 'ك',
    ګ: 'گ',
    ڕ: 'ر',
    ڵ: 'ل',
  },
  ...{ ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ۆ: 'و', ۇ: 'و', ۈ: 'و', ۋ: 'و', ں: 'ن' },
  ...{
    '٠': '0',
    '١': '1',
    '٢': '2',
    '٣': '3',
    '٤': '4',
    '٥': '5',
    '٦': '6',
    '٧': '7',
    '٨': '8',
    '٩': '9',
  },
  ...{
    '۰': '0',
    '۱': '1',
    '۲': '2',
    '۳': '3',
    '۴': '4',
    '۵': '5',
    '۶': '6',
    '۷': '7',
    '۸': '8',
    '۹': '9',
  },
};

/**
 * Marks that are an accent, a vowel point or a tone: people leave them out. The vowel signs of Indic,
 * Tibetan, Khmer, Lao and Burmese scripts are marks too, but those are letters of the word and stay.
 */
const optionalMarks =
  /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Nko}\p{Script=Latin}\p{Script=Cyrillic}]/gu;

/** Zero-width and direction characters, the tatweel, and the apostrophes that are letters (oʻzbekcha). */
const invisible = /[\p{Cf}\u0640\u02b9-\u02bf]/gu;

/** Longer input than any name is cut: nobody types it, and it must not cost time. In UTF-16 units. */
const longestQuery = 80;

/**
 * The words of a text as the search compares them: lower-case, without accents, apostrophes, hyphens,
 * brackets or zero-width characters, letter variants made one. Empty for a text without letter or digit.
 */
export function foldText(text: string): string[] {
  const short = text.slice(0, longestQuery);
  // Most names are plain ASCII, and the long way costs twenty times as much.
  if (/^[\x20-\x7e]*$/.test(short)) return short.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return short
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .replace(optionalMarks, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/[^ a-z]/gu, (letter) => plainLetters[letter] ?? letter)
    .split(' ')
    .filter((word) => word !== '');
}
