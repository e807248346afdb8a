import { AcceptOffer } from './hunt/accept-offer.js';
import { AnswerRates } from './hunt/answer-rates.js';
import { ConcludeHunt } from './hunt/conclude-hunt.js';
import { HuntStep } from './hunt/hunt-step.js';
import { HuntSweeper } from './hunt/hunt-sweeper.js';
import { Hunt } from './hunt/hunt.js';
import { OffersController } from './hunt/offers.controller.js';
import { PlanRound } from './hunt/plan-round.js';
import { SilenceOffer } from './hunt/silence-offer.js';
import { OfferLines } from './telephone/offer-lines.js';
import { OfferScript } from './telephone/offer-script.js';
import { CallerRequests } from './telephone/caller-requests.js';
import { WaitingCalls } from './telephone/waiting-calls.js';
import { RequestNumbers } from './telephone/request-numbers.js';
import { RefuseOffer } from './hunt/refuse-offer.js';
import { AgencyHistoryController } from './requests/agency-history.controller.js';
import { AnswerGender } from './requests/answer-gender.js';
import { CallBack } from './requests/call-back.js';
import { CancelRequest } from './requests/cancel-request.js';
import { CreateRequest } from './requests/create-request.js';
import { OpenScheduled } from './requests/open-scheduled.js';
import { OpenRequest } from './requests/open-request.js';
import { WriteRequest } from './requests/write-request.js';
import { ReadOpeningInputs } from './requests/opening-inputs.js';
import { ReadForecast } from './requests/read-forecast.js';
import { ReadHistory } from './requests/read-history.js';
import { ReadOptions } from './requests/read-options.js';
import { ReadRequests } from './requests/read-requests.js';
import { ReadWishedLine } from './requests/read-wished-line.js';
import { RequestLife } from './requests/request-life.js';
import { RequestNews } from './requests/request-news.js';
import { RequestsController } from './requests/requests.controller.js';
import { RequestsGateway } from './requests/requests.gateway.js';
import { SaveFavourites } from './requests/save-favourites.js';
import { SyncRequest } from './requests/sync-request.js';
import { TellNewRequest } from './requests/tell-new-request.js';

/** What makes up requests and their hunts. */
export const huntProviders = [
  AcceptOffer,
  AnswerRates,
  ConcludeHunt,
  HuntStep,
  HuntSweeper,
  Hunt,
  PlanRound,
  RefuseOffer,
  SilenceOffer,
  OfferLines,
  OfferScript,
  RequestNumbers,
  CallerRequests,
  WaitingCalls,
  AnswerGender,
  CallBack,
  CancelRequest,
  CreateRequest,
  OpenRequest,
  OpenScheduled,
  WriteRequest,
  ReadOpeningInputs,
  ReadForecast,
  ReadHistory,
  ReadOptions,
  ReadRequests,
  ReadWishedLine,
  RequestLife,
  RequestNews,
  RequestsGateway,
  SaveFavourites,
  SyncRequest,
  TellNewRequest,
];
export const huntControllers = [OffersController, AgencyHistoryController, RequestsController];
