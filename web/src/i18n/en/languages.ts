import type fr from '../fr/languages';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  title: 'Point at your language',
  close: 'Close the language sheet',
  scripts: 'Scripts',
  all: 'All',
  script: {
    Latin: 'Latin alphabet',
    Cyrillic: 'Cyrillic alphabet',
    Arabic: 'Arabic script',
    Ethiopic: 'Ethiopic script',
    Georgian: 'Georgian alphabet',
    Armenian: 'Armenian alphabet',
    Indic: 'Scripts of India and Tibet',
    SoutheastAsia: 'Scripts of South-East Asia',
    EastAsia: 'Scripts of East Asia',
    Other: 'Other scripts',
  },
};

export default en;
