import type fr from '../fr/request';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  title: 'Call an interpreter',
};

export default en;
