import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from 'emulate';
import type { Config } from '../../src/platform/config/config.js';
import { TwilioApi } from '../../src/platform/carriers/twilio/client/twilio-api.js';
import { readCallEvent } from '../../src/platform/carriers/twilio/webhooks/read-event.js';
import { TwilioSignatures } from '../../src/platform/carriers/twilio/webhooks/twilio-signatures.js';
import { freeTcpPort } from '../support/free-port.js';

/**
 * Against a server that this project did not write. It knows calls over REST and signed status callbacks; no TwiML and
 * no conference. Unlike Twilio it signs an address with its fragment, so ours has none here.
 */
const OWN = '+33536490000';
const ACCOUNT = `AC${'0'.repeat(32)}`;
const TOKEN = 'token-of-the-emulated-account';

let emulator: Emulator;
let receiver: Server;
let base: string;
let config: Config;
const received: { genuine: boolean; form: Record<string, string> }[] = [];

beforeAll(async () => {
  emulator = await createEmulator({
    service: 'twilio',
    port: await freeTcpPort(),
    seed: {
      twilio: {
        account: { sid: ACCOUNT, auth_token: TOKEN },
        phone_numbers: [{ phone_number: OWN }],
      },
    },
  });
  const port = await freeTcpPort();
  base = `http://127.0.0.1:${port}`;
  const telephone = {
    ...{ accountSid: ACCOUNT, authTokens: [TOKEN], number: OWN, apiUrl: emulator.url },
    ...{ region: 'ie1', edge: 'dublin', callsPerSecond: 1, callsAtOnce: 1 },
  };
  config = { publicBaseUrl: base, telephone } as Config;
  const signatures = new TwilioSignatures(config);
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const form = Object.fromEntries(new URLSearchParams(body));
      const { url = '', headers } = request;
      received.push({ genuine: signatures.isGenuine({ url, headers, body: form }), form });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(port, '127.0.0.1', resolve));
});
afterAll(async () => {
  await emulator.close();
  await new Promise((resolve) => receiver.close(resolve));
});

it('makes a call, redirects it and hangs up; every callback is verified and read', async () => {
  const api = new TwilioApi(config);
  const created = await api.createCall({
    ...{ to: '+33199000010', url: `${base}/step`, statusCallback: `${base}/status?id=1` },
    ...{ ringSeconds: 30, limitSeconds: 600, sendDigits: null, detectsMachine: null },
  });
  if (created.kind !== 'done') throw new Error(created.kind);
  const { sid } = created.value;
  expect(created.value).toMatchObject({ status: 'ringing', from: OWN, to: '+33199000010' });
  expect(await api.fetchCall(sid)).toMatchObject({ kind: 'done', value: { sid } });
  expect(await api.listCalls('+33199000010')).toMatchObject({ kind: 'done', value: [{ sid }] });
  expect(await api.redirect(sid, `${base}/other`)).toMatchObject({ kind: 'done' });
  expect(await api.hangUp(sid)).toMatchObject({ kind: 'done', value: { status: 'completed' } });
  expect(await api.fetchCall(`CA${'0'.repeat(32)}`)).toMatchObject({
    kind: 'refused',
    status: 404,
  });
  expect(received.length).toBeGreaterThanOrEqual(2);
  expect(received.every(({ genuine }) => genuine)).toBe(true);
  const events = received.map(({ form }) => readCallEvent(form, new Date(0)));
  expect(events.map((event) => event?.event)).toEqual(
    expect.arrayContaining(['ringing', 'completed']),
  );
  expect(JSON.stringify(events)).not.toContain('99000010');
});

it('is refused with a wrong token', async () => {
  const telephone = { ...config.telephone!, authTokens: ['wrong'] };
  const api = new TwilioApi({ ...config, telephone } as Config);
  expect(await api.listCalls('+33199000010')).toMatchObject({ kind: 'refused', status: 401 });
});
