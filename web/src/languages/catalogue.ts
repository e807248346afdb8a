// The one door of the web application to the pure catalogue, which the service uses too.
export { languageCatalogue } from '../../../src/features/languages/catalogue/catalogue';
export { demandRank } from '../../../src/features/languages/catalogue/demand';
export {
  dialectById,
  languageById,
  languageLabel,
} from '../../../src/features/languages/catalogue/find-language';
export type { Language } from '../../../src/features/languages/language';
export {
  searchLanguages,
  type LanguageMatch,
} from '../../../src/features/languages/search-languages';
export { UNDETERMINED } from '../../../src/features/languages/undetermined';
