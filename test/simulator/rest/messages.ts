import type { MessageRecord } from '../model/registries.js';
import { API_VERSION, type World } from '../world.js';
import { calledNumber, callerNumber } from './numbers.js';
import { fitsDate, pageOf } from './paging.js';
import { notFound, type Reply } from './reply.js';
import { Form, type RestRequest } from './request.js';
import { messageView } from './views.js';

const KNOWN = [
  ...['To', 'From', 'MessagingServiceSid', 'Body', 'StatusCallback', 'ValidityPeriod', 'MaxPrice'],
  ...['SmartEncoded', 'ForceDelivery', 'ContentRetention', 'AddressRetention', 'ProvideFeedback'],
  ...['Attempt', 'ShortenUrls', 'RiskCheck', 'TrafficType'],
];

/** `POST /Messages.json`: kept, and reported as sent, and then as delivered or not. */
export function postMessage(world: World, request: RestRequest): Reply {
  const form = new Form(world, request, KNOWN);
  const service = form.text('MessagingServiceSid') ?? null;
  const body = form.text('Body');
  if (!body) return form.refuse(21_602, "A 'Body' is required");
  const message: MessageRecord = {
    sid: world.random.sid('SM'),
    to: calledNumber(form, form.text('To')),
    from: service ? null : callerNumber(world, form, form.text('From')),
    messagingServiceSid: service,
    body,
    status: 'queued',
    createdAt: world.time.now(),
    sentAt: null,
    errorCode: null,
  };
  world.messages.push(message);
  const callback = form.url('StatusCallback');
  const reach = (ms: number, change: () => void) =>
    world.time.after(ms, () => {
      change();
      message.sentAt ??= world.time.now();
      if (callback) tell(world, message, callback);
    });
  reach(500, () => (message.status = 'sent'));
  reach(3000, () => {
    message.errorCode = world.exchange.telephone(message.to).messageFault;
    message.status = message.errorCode === null ? 'delivered' : 'undelivered';
  });
  return { status: 201, body: messageView(world, message) };
}

function tell(world: World, message: MessageRecord, url: string): void {
  const { sid, status, to, from, errorCode } = message;
  world.callbacks.post({
    kind: 'message',
    name: status,
    key: sid,
    url,
    method: 'POST',
    params: {
      MessageSid: sid,
      SmsSid: sid,
      AccountSid: world.accountSid,
      ApiVersion: API_VERSION,
      MessageStatus: status,
      SmsStatus: status,
      ...(errorCode !== null && { ErrorCode: String(errorCode) }),
      To: to,
      ...(from && { From: from }),
    },
  });
}

/** `GET /Messages.json`, newest first. */
export function listMessages(world: World, request: RestRequest): Reply {
  const { To: to, From: from } = request.query;
  const found = world.messages.filter(
    (message) =>
      (!to || message.to === to[0]) &&
      (!from || message.from === from[0]) &&
      fitsDate(request, 'DateSent', message.sentAt),
  );
  return pageOf(request, 'messages', found.reverse(), (message) => messageView(world, message));
}

/** `GET /Messages/{sid}.json`. */
export function getMessage(world: World, request: RestRequest): Reply {
  const found = world.messages.find(({ sid }) => sid === request.ids[0]);
  if (!found) throw notFound(request.path);
  return { status: 200, body: messageView(world, found) };
}
