import type { World } from '../world.js';
import { getAccount, getBalance, getNumber, listNumbers, updateNumber } from './account.js';
import { getCall, listCalls, updateCall } from './calls.js';
import { getConference, listConferences, updateConference } from './conferences.js';
import { postCall } from './create-call.js';
import { postParticipant } from './create-participant.js';
import { getMessage, listMessages, postMessage } from './messages.js';
import type { Pacing } from './pacing.js';
import {
  deleteParticipant,
  getParticipant,
  listParticipants,
  updateParticipant,
} from './participants.js';
import type { Reply } from './reply.js';
import type { RestRequest } from './request.js';

type Handler = (world: World, request: RestRequest, pacing: Pacing) => Reply;

/** Paths below `/2010-04-01/Accounts/{AccountSid}`; `*` stands for one variable part. */
const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', '.json', getAccount],
  ['GET', '/Balance.json', getBalance],
  ['POST', '/Calls.json', (world, request, pacing) => postCall(world, pacing, request)],
  ['GET', '/Calls.json', listCalls],
  ['GET', '/Calls/*.json', getCall],
  ['POST', '/Calls/*.json', updateCall],
  ['GET', '/Conferences.json', listConferences],
  ['GET', '/Conferences/*.json', getConference],
  ['POST', '/Conferences/*.json', updateConference],
  ['GET', '/Conferences/*/Participants.json', listParticipants],
  [
    'POST',
    '/Conferences/*/Participants.json',
    (world, request, pacing) => postParticipant(world, pacing, request),
  ],
  ['GET', '/Conferences/*/Participants/*.json', getParticipant],
  ['POST', '/Conferences/*/Participants/*.json', updateParticipant],
  ['DELETE', '/Conferences/*/Participants/*.json', deleteParticipant],
  ['POST', '/Messages.json', postMessage],
  ['GET', '/Messages.json', listMessages],
  ['GET', '/Messages/*.json', getMessage],
  ['GET', '/IncomingPhoneNumbers.json', listNumbers],
  ['GET', '/IncomingPhoneNumbers/*.json', getNumber],
  ['POST', '/IncomingPhoneNumbers/*.json', updateNumber],
];

const COMPILED = ROUTES.map(([method, path, handler]) => ({
  method,
  handler,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '([^/]+)')}$`),
}));

/** The handler for a path below the account, with the path's variable parts. */
export function findRoute(method: string, below: string) {
  for (const route of COMPILED) {
    const match = route.method === method ? route.pattern.exec(below) : null;
    if (match) return { handler: route.handler, ids: match.slice(1) };
  }
  return null;
}
