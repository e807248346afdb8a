import { SmsSender } from '../../sms/sms-sender.js';
import { CallbackUrls } from './callback-urls.js';
import { TwilioApi } from './client/twilio-api.js';
import { AnnounceToCall } from './commands/announce-to-call.js';
import { CallPace } from './commands/call-pace.js';
import { DialCall } from './commands/dial-call.js';
import { EndCall } from './commands/end-call.js';
import { RedirectCall } from './commands/redirect-call.js';
import { InterpretCall } from './events/interpret-call.js';
import { PurgeCalls } from './events/purge-calls.js';
import { StoreEvent } from './events/store-event.js';
import { TwilioSms } from './messages/twilio-sms.js';
import { FindLostCall } from './reconcile/find-lost-call.js';
import { LookAtCall } from './reconcile/look-at-call.js';
import { LookAtRoom } from './reconcile/look-at-room.js';
import { ReconcileCalls } from './reconcile/reconcile-calls.js';
import { AnswerInbound } from './steps/answer-inbound.js';
import { AnswerStep } from './steps/answer-step.js';
import { NoteReach } from './watch/note-reach.js';
import { WatchCarrier } from './watch/watch-carrier.js';

/** Twilio, piece by piece. */
export const twilioProviders = [
  ...[CallbackUrls, TwilioApi, CallPace, DialCall, EndCall, RedirectCall, AnnounceToCall],
  ...[InterpretCall, StoreEvent, PurgeCalls, AnswerStep, AnswerInbound],
  ...[FindLostCall, LookAtRoom, LookAtCall, ReconcileCalls],
  ...[NoteReach, WatchCarrier],
  { provide: SmsSender, useClass: TwilioSms },
];
