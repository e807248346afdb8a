import { endCall } from '../phone-network/end-call.js';
import type { World } from '../world.js';
import { sourceOf } from './create-call.js';
import { fitsDate, pageOf } from './paging.js';
import { notFound, RestError, type Reply } from './reply.js';
import { Form, type RestRequest } from './request.js';
import { callView } from './views.js';

/** `GET /Calls.json`, newest first. */
export function listCalls(world: World, request: RestRequest): Reply {
  const same = (name: string, value: string | null) => {
    const asked = request.query[name]?.[0];
    return asked === undefined || asked === value;
  };
  const found = world.calls.records.filter(
    (record) =>
      same('Status', record.status) &&
      same('To', record.to) &&
      same('From', record.from) &&
      same('ParentCallSid', record.parentSid) &&
      fitsDate(request, 'StartTime', record.startedAt) &&
      fitsDate(request, 'EndTime', record.endedAt),
  );
  return pageOf(request, 'calls', found.reverse(), (record) => callView(world, record));
}

/** `GET /Calls/{sid}.json`. */
export function getCall(world: World, request: RestRequest): Reply {
  const record = world.calls.record(request.ids[0]!);
  if (!record) throw notFound(request.path);
  return { status: 200, body: callView(world, record) };
}

const KNOWN = [
  ...['Url', 'Method', 'Status', 'FallbackUrl', 'FallbackMethod', 'StatusCallback'],
  ...['StatusCallbackMethod', 'Twiml', 'TimeLimit'],
];

/** `POST /Calls/{sid}.json`: hangs up, or makes the call execute other TwiML. */
export function updateCall(world: World, request: RestRequest): Reply {
  const record = world.calls.record(request.ids[0]!);
  if (!record) throw notFound(request.path);
  const form = new Form(world, request, KNOWN);
  const call = world.calls.live.get(record.sid);
  const status = form.oneOf('Status', ['canceled', 'completed']);
  if (!call) {
    throw new RestError(400, 21_220, 'Call is not in-progress. Cannot redirect.');
  }
  const callback = form.url('StatusCallback');
  if (callback) {
    const method = form.method('StatusCallbackMethod');
    call.statusTarget = { url: callback, method, events: new Set(['completed']) };
  }
  const fallback = form.url('FallbackUrl');
  if (fallback) call.fallback = { url: fallback, method: form.method('FallbackMethod') };
  if (status === 'completed' || (status === 'canceled' && !call.answered)) {
    call.endedByApi = true;
    endCall(world, call, call.answered ? 'completed' : 'canceled');
  } else if (form.text('Url') !== undefined || form.text('Twiml') !== undefined) {
    const source = sourceOf(form);
    if (!call.answered) {
      throw new RestError(400, 21_220, 'Call is not in-progress. Cannot redirect.');
    }
    call.redirect(source);
  }
  if (form.text('TimeLimit') !== undefined && !call.ended) {
    const seconds = form.whole('TimeLimit', 14_400);
    call.keepTimer(world.time.after(seconds * 1000, () => endCall(world, call, 'completed')));
  }
  return { status: 200, body: callView(world, record) };
}
