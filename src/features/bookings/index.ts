export { BookingsModule } from './bookings.module.js';
export { DueWatch } from './due/due-watch.js';
export type { KeyedDay, KeyedHour } from './rules/keyed-hour.js';
export type { LocalHour } from './rules/local-hour.js';
export { BookByTelephone, type BookingOutcome } from './telephone/book-by-telephone.js';
