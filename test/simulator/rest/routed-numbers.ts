import type { World } from '../world.js';
import { notFound, type Reply } from './reply.js';
import { Form, type RestRequest } from './request.js';

/** Where the regions of numbers are told, on a host of its own at Twilio. */
export const ROUTED_NUMBERS = '/v2/PhoneNumbers/';

/** `GET` and `POST https://routes.twilio.com/v2/PhoneNumbers/{PhoneNumber}`: the region that carries its calls. */
export function routeNumber(world: World, request: RestRequest): Reply {
  const phoneNumber = decodeURIComponent(request.path.slice(ROUTED_NUMBERS.length));
  const own = world.numbers.get(phoneNumber);
  if (!own) throw notFound(request.path);
  if (request.method === 'POST') {
    const form = new Form(world, request, ['VoiceRegion', 'FriendlyName']);
    own.voiceRegion = form.oneOf('VoiceRegion', ['us1', 'ie1', 'au1']) ?? own.voiceRegion;
  }
  return {
    status: 200,
    body: {
      phone_number: phoneNumber,
      url: `https://routes.twilio.com${request.path}`,
      sid: own.sid.replace('PN', 'QQ'),
      account_sid: world.accountSid,
      friendly_name: own.friendlyName,
      voice_region: own.voiceRegion,
      date_created: own.createdAt.toISOString(),
      date_updated: own.updatedAt.toISOString(),
    },
  };
}
