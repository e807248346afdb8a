export { BookingsModule } from './bookings.module.js';
export { DueWatch } from './due/due-watch.js';
