import { CloseLeg } from './legs/close-leg.js';
import { DropLeg } from './legs/drop-leg.js';
import { EndHold } from './legs/end-hold.js';
import { EndWait } from './legs/end-wait.js';
import { LeaveLeg } from './legs/leave-leg.js';
import { LegDeadlines } from './legs/leg-deadlines.js';
import { LegAlarms } from './legs/leg-jobs.js';
import { OpenLeg } from './legs/open-leg.js';
import { TakeLeg } from './legs/take-leg.js';
import { WatchLeg } from './legs/watch-leg.js';
import { JoinController } from './links/join.controller.js';
import { MakeInterpreterLink } from './links/make-interpreter-link.js';
import { MakeLink } from './links/make-link.js';
import { MakePatientLink } from './links/make-patient-link.js';
import { OpenLink } from './links/open-link.js';
import { PreviewLink } from './links/preview-link.js';
import { RateSession } from './ratings/rate-session.js';
import { RatingsController } from './ratings/ratings.controller.js';
import { ChangeSession } from './sessions/change-session.js';
import { EndLostSession } from './sessions/end-lost-session.js';
import { EndSession } from './sessions/end-session.js';
import { ExtendSession } from './sessions/extend-session.js';
import { ExtensionQuestions } from './sessions/extension-question.js';
import { ExtensionController } from './sessions/extension.controller.js';
import { FindParty } from './sessions/find-party.js';
import { HuntAgain } from './sessions/hunt-again.js';
import { LapseExtension } from './sessions/lapse-extension.js';
import { LimitSession } from './sessions/limit-session.js';
import { OpenBookedSessions } from './sessions/open-booked-sessions.js';
import { OpenInterpreterLeg } from './sessions/open-interpreter-leg.js';
import { OpenSession } from './sessions/open-session.js';
import { ReadMyLeg } from './sessions/read-my-leg.js';
import { ReplaceInterpreter } from './sessions/replace-interpreter.js';
import { SessionLife } from './sessions/session-life.js';
import { SessionViews } from './sessions/session-views.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SwapInterpreter } from './sessions/swap-interpreter.js';
import { SweepSessions } from './sessions/sweep-sessions.js';
import { TellSession } from './sessions/tell-session.js';
import { WriteSessions } from './sessions/write-sessions.js';
import { AskMoreTime } from './telephone/ask-more-time.js';
import { CallPatient } from './telephone/call-patient.js';
import { InterpreterMenu } from './telephone/interpreter-menu.js';
import { LegCalls } from './telephone/leg-calls.js';
import { LegEvents } from './telephone/leg-events.js';
import { LegScript } from './telephone/leg-script.js';
import { PatientLeg } from './telephone/patient-leg.js';
import { PatientScript } from './telephone/patient-script.js';
import { ProfessionalMenu } from './telephone/professional-menu.js';
import { RingAgain } from './telephone/ring-again.js';
import { TakeLegByCall } from './telephone/take-leg-by-call.js';
import { TelephoneTalk } from './telephone/telephone-talk.js';
import { TellExtension } from './telephone/tell-extension.js';
import { WarnOfBookedEnd } from './telephone/warn-of-booked-end.js';
import { WarnOfLimit } from './telephone/warn-of-limit.js';
import { Beat } from './voice/beat.js';
import { CheckSignal } from './voice/check-signal.js';
import { DecideBeat } from './voice/decide-beat.js';
import { NoteBeat } from './voice/note-beat.js';
import { VoiceGateway } from './voice/voice.gateway.js';

/** What makes up sessions and their legs. */
export const conversationProviders = [
  CloseLeg,
  DropLeg,
  EndHold,
  EndWait,
  LeaveLeg,
  LegDeadlines,
  LegAlarms,
  OpenLeg,
  TakeLeg,
  WatchLeg,
  MakeInterpreterLink,
  MakeLink,
  MakePatientLink,
  OpenLink,
  PreviewLink,
  RateSession,
  ChangeSession,
  EndLostSession,
  EndSession,
  ExtendSession,
  ExtensionQuestions,
  FindParty,
  HuntAgain,
  LapseExtension,
  LimitSession,
  OpenBookedSessions,
  WriteSessions,
  OpenInterpreterLeg,
  OpenSession,
  ReadMyLeg,
  ReplaceInterpreter,
  SessionLife,
  SessionViews,
  SwapInterpreter,
  SweepSessions,
  TellSession,
  AskMoreTime,
  CallPatient,
  InterpreterMenu,
  LegCalls,
  LegEvents,
  LegScript,
  PatientLeg,
  PatientScript,
  RingAgain,
  ProfessionalMenu,
  TakeLegByCall,
  TelephoneTalk,
  TellExtension,
  WarnOfBookedEnd,
  WarnOfLimit,
  Beat,
  CheckSignal,
  DecideBeat,
  NoteBeat,
  VoiceGateway,
];
export const conversationControllers = [
  ExtensionController,
  JoinController,
  RatingsController,
  SessionsController,
];
