import type { LocalizedText } from '../language.js';

/** Names of countries that `Intl.DisplayNames` does not give in French or English, or may stop giving. */
export const countryAliases: Readonly<Record<string, readonly string[]>> = {
  AE: ['Émirats', 'Dubaï', 'UAE'],
  BA: ['Bosnie', 'Bosnia'],
  BY: ['Bélarus', 'Russie blanche'],
  CD: ['RDC', 'République démocratique du Congo', 'Congo', 'Zaïre', 'DRC', 'Kinshasa'],
  CF: ['Centrafrique', 'RCA', 'Bangui'],
  CG: ['Congo', 'République du Congo', 'Brazzaville'],
  CI: ['Côte d’Ivoire', 'Ivory Coast', 'Abidjan'],
  CN: ['République populaire de Chine'],
  CV: ['Cabo Verde'],
  DO: ['Saint-Domingue'],
  EH: ['Sahara espagnol', 'Sahraouis'],
  ET: ['Abyssinie'],
  GB: ['Angleterre', 'England', 'Grande-Bretagne'],
  GN: ['Guinée-Conakry', 'Conakry'],
  HK: ['Hong-Kong'],
  IR: ['Perse', 'Persia'],
  KH: ['Kampuchéa'],
  LK: ['Ceylan', 'Ceylon'],
  MD: ['Moldova', 'Transnistrie'],
  MK: ['Macédoine', 'Macedonia'],
  MM: ['Birmanie', 'Burma'],
  MO: ['Macao'],
  PS: ['Palestine', 'Gaza', 'Cisjordanie', 'West Bank'],
  RS: ['ex-Yougoslavie', 'Yugoslavia'],
  RU: ['Fédération de Russie'],
  SY: ['Alep', 'Damas'],
  TR: ['Turkey'],
  TW: ['Formose'],
  TZ: ['Zanzibar'],
  US: ['USA', 'Amérique'],
};

/** A place that is no country of its own, or more than one, and what is spoken there, first things first. */
export interface Region {
  readonly label: LocalizedText;
  readonly aliases: readonly string[];
  readonly languages: readonly string[];
}

export const regions: readonly Region[] = [
  {
    label: { fr: 'Kurdistan', en: 'Kurdistan' },
    aliases: ['Rojava', 'Bakur'],
    languages: ['kmr', 'ckb', 'aii'],
  },
  {
    label: { fr: 'Tchétchénie', en: 'Chechnya' },
    aliases: ['Ingouchie', 'Ichkérie', 'Grozny'],
    languages: ['che', 'rus'],
  },
  {
    label: { fr: 'Caucase', en: 'Caucasus' },
    aliases: [],
    languages: ['kat', 'hye', 'che', 'aze', 'rus'],
  },
  { label: { fr: 'Daghestan', en: 'Dagestan' }, aliases: [], languages: ['rus', 'che', 'aze'] },
  {
    label: { fr: 'Haut-Karabagh', en: 'Nagorno-Karabakh' },
    aliases: ['Artsakh'],
    languages: ['hye', 'aze'],
  },
  { label: { fr: 'Tibet', en: 'Tibet' }, aliases: ['Lhassa'], languages: ['bod', 'cmn'] },
  {
    label: { fr: 'Turkestan oriental', en: 'East Turkestan' },
    aliases: ['Xinjiang', 'Sin-kiang', 'Ouïghourstan'],
    languages: ['uig', 'cmn'],
  },
  {
    label: { fr: 'Mongolie-Intérieure', en: 'Inner Mongolia' },
    aliases: [],
    languages: ['mon', 'cmn'],
  },
  { label: { fr: 'Cachemire', en: 'Kashmir' }, aliases: [], languages: ['urd', 'pan', 'hin'] },
  { label: { fr: 'Bengale', en: 'Bengal' }, aliases: ['Sylhet', 'Chittagong'], languages: ['ben'] },
  { label: { fr: 'Pendjab', en: 'Punjab' }, aliases: ['Panjab'], languages: ['pan', 'urd'] },
  { label: { fr: 'Tamil Nadu', en: 'Tamil Nadu' }, aliases: ['Jaffna'], languages: ['tam'] },
  { label: { fr: 'Darfour', en: 'Darfur' }, aliases: [], languages: ['apd'] },
  { label: { fr: 'Tigré', en: 'Tigray' }, aliases: [], languages: ['tir', 'amh'] },
  { label: { fr: 'Oromia', en: 'Oromia' }, aliases: [], languages: ['orm', 'amh'] },
  {
    label: { fr: 'Somaliland', en: 'Somaliland' },
    aliases: ['Pount', 'Puntland'],
    languages: ['som'],
  },
  { label: { fr: 'Kabylie', en: 'Kabylia' }, aliases: [], languages: ['kab', 'arq'] },
  { label: { fr: 'Rif', en: 'Rif' }, aliases: [], languages: ['rif', 'ary'] },
  { label: { fr: 'Souss', en: 'Souss' }, aliases: ['Atlas'], languages: ['zgh', 'ary'] },
  {
    label: { fr: 'Maghreb', en: 'Maghreb' },
    aliases: [],
    languages: ['ary', 'arq', 'aeb', 'zgh', 'kab', 'rif', 'arb'],
  },
  {
    label: { fr: 'Fouta-Djalon', en: 'Futa Jallon' },
    aliases: ['Labé'],
    languages: ['fuf', 'ful'],
  },
  { label: { fr: 'Crimée', en: 'Crimea' }, aliases: ['Donbass'], languages: ['rus', 'ukr'] },
  {
    label: { fr: 'Balkans', en: 'Balkans' },
    aliases: [],
    languages: ['sqi', 'srp', 'bos', 'hrv', 'rom', 'bul'],
  },
  {
    label: { fr: 'Wenzhou', en: 'Wenzhou' },
    aliases: ['Qingtian', 'Shanghai'],
    languages: ['wuu', 'cmn'],
  },
];
