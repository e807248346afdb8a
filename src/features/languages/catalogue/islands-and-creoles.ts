import type { Language } from '../language.js';

export const islandsAndCreoleLanguages: readonly Language[] = [
  {
    id: 'zdj',
    label: { fr: 'comorien', en: 'Comorian' },
    autonym: 'Shikomori',
    direction: 'ltr',
    aliases: ['shikomor', 'chikomori', 'shimasiwa', 'Grande Comore'],
    countries: ['KM', 'YT'],
    dialects: [
      {
        id: 'ngazidja',
        label: { fr: 'shingazidja (Grande Comore)', en: 'Shingazidja (Grande Comore)' },
      },
      { id: 'ndzuani', label: { fr: 'shindzuani (Anjouan)', en: 'Shindzuani (Anjouan)' } },
      { id: 'mwali', label: { fr: 'shimwali (Mohéli)', en: 'Shimwali (Mohéli)' } },
      { id: 'maore', label: { fr: 'shimaoré (Mayotte)', en: 'Shimaore (Mayotte)' } },
    ],
    keypad: '80',
    invitation: 'Shikomori',
  },
  {
    id: 'mlg',
    label: { fr: 'malgache', en: 'Malagasy' },
    autonym: 'Malagasy',
    direction: 'ltr',
    aliases: ['fiteny malagasy'],
    countries: ['MG', 'YT'],
    dialects: [
      {
        id: 'officiel',
        label: { fr: 'malgache officiel (Hauts Plateaux)', en: 'Official Malagasy (Highlands)' },
      },
      { id: 'cotier', label: { fr: 'malgache côtier', en: 'Coastal Malagasy' } },
      { id: 'kibushi', label: { fr: 'kibushi (Mayotte)', en: 'Kibushi (Mayotte)' } },
    ],
    keypad: '81',
    invitation: 'Miteny malagasy aho',
  },
  {
    id: 'kea',
    label: { fr: 'créole du Cap-Vert', en: 'Cape Verdean Creole' },
    autonym: 'kabuverdianu',
    direction: 'ltr',
    aliases: ['cap-verdien', 'créole portugais', 'kriolu', 'crioulo'],
    countries: ['CV', 'GW'],
    dialects: [
      { id: 'santiago', label: { fr: 'badiu (Santiago)', en: 'Badiu (Santiago)' } },
      {
        id: 'barlavento',
        label: { fr: 'sampadjudu (São Vicente)', en: 'Sampadjudu (São Vicente)' },
      },
    ],
    keypad: '82',
    invitation: 'N ta papia kriolu',
  },
  {
    id: 'hat',
    label: { fr: 'créole haïtien', en: 'Haitian Creole' },
    autonym: 'Kreyòl ayisyen',
    direction: 'ltr',
    aliases: ['haïtien', 'Haitian', 'kreyol', 'créole'],
    countries: ['HT'],
    dialects: [],
    keypad: '83',
    invitation: 'Mwen pale kreyòl',
  },
];
