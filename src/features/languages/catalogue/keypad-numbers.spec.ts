import { expect, it } from '@jest/globals';
import { languageCatalogue } from './catalogue.js';

/**
 * What the printed cards say. Lines are only ever added: a number that moves sends a patient to an
 * interpreter of another language. See docs/languages.md.
 */
const printed = [
  '10 arb, 11 ary, 12 arq, 13 aeb, 14 arz, 16 apd, 19 apc, 20 acm, 21 mey, 22 kab',
  '23 rif, 24 zgh, 25 tur, 26 kmr, 27 ckb, 28 aii, 29 pes, 30 prs, 31 pus, 32 uzb',
  '33 uig, 34 bod, 35 mon, 36 kat, 37 hye, 38 che, 39 aze, 40 rus, 41 ukr, 42 pol',
  '43 ron, 44 rom, 45 sqi, 46 bul, 47 srp, 48 hrv, 49 bos, 50 por, 51 spa, 52 ita',
  '53 eng, 54 tir, 55 amh, 56 orm, 57 som, 58 snk, 59 bam, 60 dyu, 61 ful, 62 fuf',
  '63 sus, 64 wol, 65 mnk, 66 emk, 67 kri, 68 pcm, 69 hau, 70 yor, 71 ibo, 72 bin',
  '73 twi, 74 lin, 75 kon, 76 swa, 77 kin, 78 run, 79 sag, 80 zdj, 81 mlg, 82 kea',
  '83 hat, 84 urd, 85 ben, 86 pan, 87 tam, 88 hin, 89 sin, 90 nep, 91 cmn, 92 yue',
  '93 wuu, 94 vie, 95 khm, 96 lao, 97 mya, 98 tgl',
]
  .join(', ')
  .split(', ');

it('keeps every keypad number ever printed', () => {
  expect(languageCatalogue.map(({ keypad, id }) => `${keypad} ${id}`)).toEqual(printed);
});
