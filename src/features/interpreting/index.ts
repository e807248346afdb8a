export { InterpretingModule } from './interpreting.module.js';
export { CallerRequests, type Opening, type WaitTruth } from './telephone/caller-requests.js';
export { TakeLegByCall } from './telephone/take-leg-by-call.js';
export { bookSubject, waitSubject } from './telephone/waiting-calls.js';
export {
  OpenScheduled,
  type BookedAgency,
  type ScheduledRequest,
} from './requests/open-scheduled.js';
export { ReadWishedLine } from './requests/read-wished-line.js';
export { checkWish, readIdempotencyKey } from './requests/check-wish.js';
export { MakeLink } from './links/make-link.js';
export { freeBookingNumber } from './sessions/booking-number.js';
export type { SpokenLine } from './telephone/request-numbers.js';
