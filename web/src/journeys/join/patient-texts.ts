import { arabic, dari, pashto, persian, urdu } from './patient-texts/arabic-script';
import { bengali, chinese, vietnamese } from './patient-texts/asia';
import { armenian, georgian } from './patient-texts/caucasus';
import { albanian, english, kurmanji, turkish } from './patient-texts/europe-and-near-east';
import { amharic, somali, tigrinya } from './patient-texts/horn-of-africa';
import type { PatientWords } from './patient-texts/patient-words';
import { french, portuguese, romanian, spanish } from './patient-texts/romance';
import {
  bosnian,
  bulgarian,
  croatian,
  polish,
  russian,
  serbian,
  ukrainian,
} from './patient-texts/slavic';

export type { PatientWords } from './patient-texts/patient-words';

/** A patient's page in one language. */
export interface PatientText {
  /** BCP 47 tag, for the `lang` attribute. */
  lang: string;
  dir: 'ltr' | 'rtl';
  words: PatientWords;
}

const ltr = (lang: string, words: PatientWords): PatientText => ({ lang, dir: 'ltr', words });
const rtl = (lang: string, words: PatientWords): PatientText => ({ lang, dir: 'rtl', words });

export const frenchText = ltr('fr', french);
export const englishText = ltr('en', english);
const arabicText = rtl('ar', arabic);
const chineseText = ltr('zh-Hans', chinese);

/** ISO 639-3 id → text. Spoken varieties share the written language that their speakers read. */
export const patientTexts: Readonly<Record<string, PatientText>> = {
  fra: frenchText,
  eng: englishText,
  rus: ltr('ru', russian),
  ukr: ltr('uk', ukrainian),
  bul: ltr('bg', bulgarian),
  pol: ltr('pl', polish),
  bos: ltr('bs', bosnian),
  srp: ltr('sr-Latn', serbian),
  hrv: ltr('hr', croatian),
  ron: ltr('ro', romanian),
  spa: ltr('es', spanish),
  por: ltr('pt', portuguese),
  sqi: ltr('sq', albanian),
  tur: ltr('tr', turkish),
  kmr: ltr('ku', kurmanji),
  kat: ltr('ka', georgian),
  hye: ltr('hy', armenian),
  som: ltr('so', somali),
  tir: ltr('ti', tigrinya),
  amh: ltr('am', amharic),
  arb: arabicText,
  apd: arabicText,
  apc: arabicText,
  ary: arabicText,
  arq: arabicText,
  aeb: arabicText,
  arz: arabicText,
  acm: arabicText,
  mey: arabicText,
  prs: rtl('fa-AF', dari),
  pes: rtl('fa', persian),
  pus: rtl('ps', pashto),
  urd: rtl('ur', urdu),
  ben: ltr('bn', bengali),
  cmn: chineseText,
  wuu: chineseText,
  yue: chineseText,
  vie: ltr('vi', vietnamese),
};

/**
 * What to show a patient: their language and, below, French for whoever stands beside them. A language that
 * has no text here gets French, with English below.
 */
export function patientTextPair(languageId: string): [PatientText, PatientText] {
  const own = patientTexts[languageId];
  if (!own || own === frenchText) return [frenchText, englishText];
  return [own, frenchText];
}

/** The text in the first of the browser's languages that has one, where the session's is not known. */
export function patientTextPairFor(tags: readonly string[]): [PatientText, PatientText] {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    const id = Object.keys(patientTexts).find(
      (known) => patientTexts[known]!.lang.toLowerCase().split('-')[0] === primary,
    );
    if (id) return patientTextPair(id);
  }
  return [frenchText, englishText];
}
