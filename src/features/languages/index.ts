export { languageCatalogue } from './catalogue/catalogue.js';
export { dialectById, languageById, languageLabel } from './catalogue/find-language.js';
export { keypadCard } from './keypad-card.js';
export type { Dialect, InterfaceLocale, Language, LocalizedText } from './language.js';
export { LanguagesModule } from './languages.module.js';
export { type HeardLanguage, languageByKeypad, recogniseLanguage } from './recognise-language.js';
export { offersLanguage, UNDETERMINED } from './undetermined.js';
