import type { Call } from '../model/call.js';
import { API_VERSION, type World } from '../world.js';
import type { Params } from './params.js';

const country = (number: string) =>
  number.startsWith('+33') ? 'FR' : number.startsWith('+1') ? 'US' : '';

/** The parameters that every voice webhook about `call` carries. */
export function callParams(world: World, call: Call): Params {
  const { sid, from, to, status, direction, parentSid } = call.record;
  return {
    CallSid: sid,
    AccountSid: world.accountSid,
    From: from,
    To: to,
    Caller: from,
    Called: to,
    CallStatus: status,
    ApiVersion: API_VERSION,
    Direction: direction,
    FromCountry: country(from),
    ToCountry: country(to),
    CallerCountry: country(from),
    CalledCountry: country(to),
    ...(parentSid && { ParentCallSid: parentSid }),
    ...(call.record.answeredBy && { AnsweredBy: call.record.answeredBy }),
  };
}
