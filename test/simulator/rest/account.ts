import { rfc2822 } from '../dates.js';
import type { OwnNumber } from '../model/registries.js';
import { API_VERSION, type World } from '../world.js';
import { pageOf } from './paging.js';
import { notFound, type Reply } from './reply.js';
import { Form, type RestRequest } from './request.js';
import { numberView } from './views.js';

/** `GET /Accounts/{sid}.json`. */
export function getAccount(world: World): Reply {
  const uri = `/${API_VERSION}/Accounts/${world.accountSid}`;
  const sub = (name: string) => `${uri}/${name}.json`;
  const created = rfc2822(new Date('2026-01-05T08:00:00Z'));
  return {
    status: 200,
    body: {
      sid: world.accountSid,
      owner_account_sid: world.accountSid,
      auth_token: world.authToken,
      friendly_name: 'Simulated account',
      ...world.account,
      date_created: created,
      date_updated: created,
      uri: `${uri}.json`,
      subresource_uris: { calls: sub('Calls'), conferences: sub('Conferences') },
    },
  };
}

/** `GET /Accounts/{sid}/Balance.json`. */
export function getBalance(world: World): Reply {
  const body = { account_sid: world.accountSid, balance: '100.00', currency: 'EUR' };
  return { status: 200, body };
}

/** `GET /IncomingPhoneNumbers.json`. */
export function listNumbers(world: World, request: RestRequest): Reply {
  const { PhoneNumber: number, FriendlyName: name } = request.query;
  const found = [...world.numbers.values()].filter(
    (own) =>
      (!number || own.phoneNumber.includes(number[0]!)) && (!name || own.friendlyName === name[0]),
  );
  return pageOf(request, 'incoming_phone_numbers', found, (own) => numberView(world, own));
}

function numberOf(world: World, request: RestRequest): OwnNumber {
  const found = [...world.numbers.values()].find(({ sid }) => sid === request.ids[0]);
  if (!found) throw notFound(request.path);
  return found;
}

/** `GET /IncomingPhoneNumbers/{sid}.json`. */
export function getNumber(world: World, request: RestRequest): Reply {
  return { status: 200, body: numberView(world, numberOf(world, request)) };
}

const KNOWN = [
  ...['AccountSid', 'ApiVersion', 'FriendlyName', 'SmsApplicationSid', 'SmsFallbackMethod'],
  ...['SmsFallbackUrl', 'SmsMethod', 'SmsUrl', 'StatusCallback', 'StatusCallbackMethod'],
  ...['VoiceApplicationSid', 'VoiceCallerIdLookup', 'VoiceFallbackMethod', 'VoiceFallbackUrl'],
  ...['VoiceMethod', 'VoiceUrl', 'EmergencyStatus', 'EmergencyAddressSid', 'TrunkSid'],
  ...['VoiceReceiveMode', 'IdentitySid', 'AddressSid', 'BundleSid'],
];

/** `POST /IncomingPhoneNumbers/{sid}.json`: sets what is called when the number is. */
export function updateNumber(world: World, request: RestRequest): Reply {
  const own = numberOf(world, request);
  const form = new Form(world, request, KNOWN);
  const given = (name: string) => form.text(name) !== undefined;
  if (given('FriendlyName')) own.friendlyName = form.text('FriendlyName') ?? '';
  if (given('VoiceFallbackUrl') && !given('VoiceUrl'))
    form.refuse(21_405, 'Cannot set VoiceFallbackUrl without setting Url');
  if (given('VoiceUrl')) own.voiceUrl = form.url('VoiceUrl') ?? '';
  if (given('VoiceMethod')) own.voiceMethod = form.method('VoiceMethod');
  if (given('VoiceFallbackUrl')) own.voiceFallbackUrl = form.url('VoiceFallbackUrl') ?? '';
  if (given('VoiceFallbackMethod')) own.voiceFallbackMethod = form.method('VoiceFallbackMethod');
  if (given('StatusCallback')) own.statusCallback = form.url('StatusCallback') ?? '';
  if (given('StatusCallbackMethod')) own.statusCallbackMethod = form.method('StatusCallbackMethod');
  if (given('SmsUrl')) own.smsUrl = form.url('SmsUrl') ?? '';
  if (given('SmsMethod')) own.smsMethod = form.method('SmsMethod');
  own.updatedAt = world.time.now();
  return { status: 200, body: numberView(world, own) };
}
