import type { Language } from '../language.js';
import { arabicLanguages } from './arabic.js';
import { berberAndNearEastLanguages } from './berber-and-near-east.js';
import { caucasianLanguages } from './caucasus.js';
import { centralAndEastAfricanLanguages } from './central-and-east-africa.js';
import { centralAsianLanguages } from './central-asia.js';
import { eastAsianLanguages } from './east-asia.js';
import { easternEuropeanLanguages } from './eastern-europe.js';
import { gulfOfGuineaLanguages } from './gulf-of-guinea.js';
import { hornOfAfricaLanguages } from './horn-of-africa.js';
import { islandsAndCreoleLanguages } from './islands-and-creoles.js';
import { sahelLanguages } from './sahel.js';
import { southAsianLanguages } from './south-asia.js';
import { westernEuropeanLanguages } from './western-europe.js';

/** Every language that can be asked for, by region, in the order of the keypad numbers. */
export const languageCatalogue: readonly Language[] = [
  ...arabicLanguages,
  ...berberAndNearEastLanguages,
  ...centralAsianLanguages,
  ...caucasianLanguages,
  ...easternEuropeanLanguages,
  ...westernEuropeanLanguages,
  ...hornOfAfricaLanguages,
  ...sahelLanguages,
  ...gulfOfGuineaLanguages,
  ...centralAndEastAfricanLanguages,
  ...islandsAndCreoleLanguages,
  ...southAsianLanguages,
  ...eastAsianLanguages,
];
