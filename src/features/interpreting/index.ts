export { InterpretingModule } from './interpreting.module.js';
export { CallerRequests, type Opening, type WaitTruth } from './telephone/caller-requests.js';
export { TakeLegByCall } from './telephone/take-leg-by-call.js';
export { waitSubject } from './telephone/waiting-calls.js';
