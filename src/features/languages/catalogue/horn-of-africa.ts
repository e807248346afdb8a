import type { Language } from '../language.js';

export const hornOfAfricaLanguages: readonly Language[] = [
  {
    id: 'tir',
    label: { fr: 'tigrigna', en: 'Tigrinya' },
    autonym: 'ትግርኛ',
    direction: 'ltr',
    aliases: ['tigrignia', 'tigrina', 'érythréen', 'Eritrean', 'tigréen'],
    countries: ['ER', 'ET'],
    dialects: [
      { id: 'erythree', label: { fr: 'tigrigna d’Érythrée', en: 'Eritrean Tigrinya' } },
      {
        id: 'ethiopie',
        label: { fr: 'tigrigna d’Éthiopie (Tigré)', en: 'Ethiopian Tigrinya (Tigray)' },
      },
    ],
    keypad: '54',
    invitation: 'ትግርኛ እዛረብ እየ',
  },
  {
    id: 'amh',
    label: { fr: 'amharique', en: 'Amharic' },
    autonym: 'አማርኛ',
    direction: 'ltr',
    aliases: ['amarigna', 'Amarinya', 'amharigna', 'éthiopien', 'Ethiopian'],
    countries: ['ET', 'ER'],
    dialects: [],
    keypad: '55',
    invitation: 'አማርኛ እናገራለሁ',
  },
  {
    id: 'orm',
    label: { fr: 'oromo', en: 'Oromo' },
    autonym: 'Afaan Oromoo',
    direction: 'ltr',
    aliases: ['oromiffa', 'oromifa', 'oromique', 'Oromiyya'],
    countries: ['ET', 'KE'],
    dialects: [
      { id: 'ouest', label: { fr: 'oromo de l’Ouest', en: 'Western Oromo' } },
      { id: 'est', label: { fr: 'oromo de l’Est (Harar)', en: 'Eastern Oromo (Harar)' } },
      { id: 'borana', label: { fr: 'borana', en: 'Borana' } },
    ],
    keypad: '56',
    invitation: 'Afaan Oromoo nan dubbadha',
  },
  {
    id: 'som',
    label: { fr: 'somali', en: 'Somali' },
    autonym: 'Af-Soomaali',
    direction: 'ltr',
    aliases: ['Soomaali', 'somalien', 'الصومالية'],
    countries: ['SO', 'DJ', 'ET', 'KE'],
    dialects: [
      { id: 'nord', label: { fr: 'somali du Nord', en: 'Northern Somali' } },
      { id: 'benadir', label: { fr: 'benadiri (Mogadiscio)', en: 'Benadiri (Mogadishu)' } },
      { id: 'maay', label: { fr: 'maay (Sud)', en: 'Maay (South)' } },
    ],
    keypad: '57',
    invitation: 'Af-Soomaali ayaan ku hadlaa',
  },
];
