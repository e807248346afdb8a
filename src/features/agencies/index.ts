export { AgenciesModule } from './agencies.module.js';
export type { AcceptedOfferView, OfferView } from './console.view.js';
export { ReadOfferViews } from './console/read-offer-views.js';
export {
  consoleIsOpen,
  contractIsInForce,
  contractsToday,
  type ContractToday,
} from './contracts/contracts-today.js';
export { whyNotAsked } from './contracts/why-not-asked.js';
export { agencyLine, type NetworkLines, readLinesInForce } from './contracts/lines-in-force.js';
export { isFrenchHoliday } from './hours/french-holidays.js';
export { type OpeningHours, whyClosed } from './hours/opening-hours.js';
