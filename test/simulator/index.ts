export { TwilioSimulator, type NumberSettings, type SimulatorOptions } from './twilio-simulator.js';
export { isCallCreation } from './faults/faults.js';
export type { CallbackEvent, CallbackFate, CallbackRates, RestFault } from './faults/faults.js';
export type { Complaint } from './model/complaints.js';
export {
  callSeconds,
  type CallRecord,
  type ConferenceRecord,
  type Heard,
  type ParticipantRecord,
} from './model/records.js';
export { Random } from './random.js';
export type { SeenRequest } from './rest/server.js';
export type { Behaviour } from './telephone/behaviour.js';
export type { LiveCall } from './telephone/live-call.js';
export type { Telephone } from './telephone/telephone.js';
export { RealTime } from './time/real-time.js';
export type { Time } from './time/time.js';
export { VirtualTime, type VirtualTimeOptions } from './time/virtual-time.js';
export type { PostedCallback } from './webhooks/callback-post.js';
export type { SentWebhook } from './webhooks/sender.js';
export { signRequest } from './webhooks/sign.js';
export type { Pace } from './world.js';
