import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Step } from '../../src/platform/carriers/call-step.js';
import type { Config } from '../../src/platform/config/config.js';
import { CallbackUrls } from '../../src/platform/carriers/twilio/callback-urls.js';
import { TwilioApi } from '../../src/platform/carriers/twilio/client/twilio-api.js';
import {
  renderAnnouncement,
  renderApology,
  renderFarewell,
  renderStep,
} from '../../src/platform/carriers/twilio/steps/render-step.js';
import { freeTcpPort } from '../support/free-port.js';
import { declaredAttributes, faultsOf, twimlFaultsOf } from '../support/twilio-description.js';
import { TwilioSimulator } from '../simulator/index.js';

const SID = `CA${'0'.repeat(32)}`;
const config = {
  publicBaseUrl: 'https://truchement.example',
  telephone: {
    ...{ accountSid: `AC${'a'.repeat(32)}`, authTokens: ['token'], number: '+33536490000' },
    smsSender: '+33536490000',
    ...{ region: 'ie1', edge: 'dublin', callsPerSecond: 1, callsAtOnce: 1, apiUrl: '' },
  },
};
const urls = new CallbackUrls(config as unknown as Config);

describe('every request that we make', () => {
  let sim: TwilioSimulator;
  let api: TwilioApi;
  beforeAll(async () => {
    sim = await new TwilioSimulator({
      accountSid: config.telephone.accountSid,
      authToken: 'token',
      seed: 1,
    }).start();
    sim.ownNumber(config.telephone.number);
    const telephone = { ...config.telephone, apiUrl: sim.url };
    api = new TwilioApi({ ...config, telephone } as unknown as Config);
  });
  afterAll(() => sim.stop());

  it('is as Twilio’s own description wants it', async () => {
    await api.createCall({
      ...{ to: '+33199000010', url: urls.step('id', 1), statusCallback: urls.status('id') },
      ...{ ringSeconds: 30, limitSeconds: 3600, sendDigits: 'ww1', detectsMachine: 'soon' },
    });
    await api.fetchCall(SID);
    await api.listCalls('+33199000010');
    await api.redirect(SID, urls.step('id', 2, { advanced: true }));
    await api.say(SID, renderFarewell([{ key: 'goodbye' }]));
    await api.hangUp(SID);
    for (const status of ['init', 'in-progress', 'completed'] as const)
      await api.listRooms('salle', status);
    await api.fetchParticipant(`CF${'0'.repeat(32)}`, SID);
    const words = urls.announcement([{ key: 'limit_warning', params: { seconds: 300 } }]);
    await api.announce(`CF${'0'.repeat(32)}`, SID, words);
    await api.createCall({
      ...{ to: '+33639980010', url: urls.step('id', 1), statusCallback: urls.status('id') },
      ...{ ringSeconds: 30, limitSeconds: 3600, sendDigits: null },
      detectsMachine: 'after_greeting',
    });
    await api.createMessage({
      ...{ to: '+33639980101', body: 'Truchement: rappel à 14 h 30.', validitySeconds: 900 },
      statusCallback: urls.message('id'),
    });
    expect(sim.requests).toHaveLength(13);
    for (const request of sim.requests)
      expect([request.method, request.path, faultsOf(request)]).toEqual([
        ...[request.method, request.path, []],
      ]);
    expect(sim.requests[0]!.params['StatusCallbackEvent']).toEqual([
      ...['initiated', 'ringing', 'answered', 'completed'],
    ]);
    expect(sim.requests[0]!.params).toMatchObject({ MachineDetection: ['Enable'] });
    expect(sim.requests[0]!.params).not.toHaveProperty('MachineDetectionTimeout');
    expect(sim.requests[11]!.params).toMatchObject({
      ...{ MachineDetection: ['DetectMessageEnd'], MachineDetectionTimeout: ['45'] },
    });
    expect(sim.requests[11]!.params).not.toHaveProperty('SendDigits');
    expect(sim.requests[12]!.params).toEqual({
      ...{ To: ['+33639980101'], From: ['+33536490000'], ValidityPeriod: ['900'] },
      Body: ['Truchement: rappel à 14 h 30.'],
      StatusCallback: [urls.message('id')],
    });
  });

  it('would be found out if it were not', () => {
    const good = sim.requests[0]!;
    const bad = (params: Record<string, string[]>) =>
      faultsOf({ ...good, params: { ...good.params, ...params } });
    expect(bad({ Ring: ['30'] })).not.toEqual([]);
    expect(bad({ Timeout: ['soon'] })).not.toEqual([]);
    expect(bad({ Url: ['not a url'] })).not.toEqual([]);
    expect(faultsOf({ ...good, method: 'DELETE' })).not.toEqual([]);
    expect(bad({ MachineDetectionTimeout: ['long'] })).not.toEqual([]);
    const sms = sim.requests[12]!;
    const faulty = { ...sms.params, ValidityPeriod: ['soon'] };
    expect(faultsOf({ ...sms, params: faulty })).not.toEqual([]);
  });

  it('tells its outcomes apart', async () => {
    const creation = () =>
      api.createCall({
        ...{ to: '+33199000010', url: urls.step('id', 1), statusCallback: urls.status('id') },
        ...{ ringSeconds: 30, limitSeconds: 3600, sendDigits: null, detectsMachine: null },
      });
    const once = (status: number, code: number) =>
      sim.faults.rest(() => true, { kind: 'status', status, code });
    once(429, 20_429);
    expect(await creation()).toEqual({ kind: 'not_processed', code: 20_429 });
    once(400, 10_004);
    expect(await creation()).toEqual({ kind: 'not_processed', code: 10_004 });
    once(401, 20_003);
    expect(await creation()).toEqual({ kind: 'refused', status: 401, code: 20_003 });
    once(503, 20_500);
    expect(await creation()).toEqual({ kind: 'unknown' });
    sim.faults.rest(() => true, { kind: 'cut-after' });
    expect(await creation()).toEqual({ kind: 'unknown' });
    const telephone = { ...config.telephone, apiUrl: `http://127.0.0.1:${await freeTcpPort()}` };
    const nobody = new TwilioApi({ ...config, telephone } as unknown as Config);
    expect(await nobody.fetchCall(SID)).toEqual({ kind: 'not_processed', code: 0 });
  });
});

describe('every document that we give', () => {
  const place = { callId: '01990000-0000-7000-8000-000000000000', step: 4 };
  const say = [{ key: 'goodbye' }, { key: 'goodbye', locale: 'en' }] as const;
  const steps: Step[] = [
    { kind: 'ask', say, keys: { most: 8, finish: '#' }, waitSeconds: 5 },
    {
      kind: 'ask',
      say,
      keys: { most: 3, finish: '#' },
      hints: ['russe', 'pachto'],
      waitSeconds: 5,
    },
    { kind: 'say', say },
    { kind: 'wait', say, seconds: 12, keys: true },
    { kind: 'wait', say, seconds: 12, keys: false },
    { kind: 'talk', say, room: 'salle', star: true, limitSeconds: 600 },
    { kind: 'talk', say: [], room: 'salle', star: false, limitSeconds: 600 },
    { kind: 'hang_up', say },
  ];
  const documents: [string, string][] = [
    ...steps.map((step): [string, string] => [step.kind, renderStep(urls, place, step)]),
    ['apology', renderApology(urls.inbound())],
    ['announcement', renderAnnouncement(say)],
  ];

  it('knows what Twilio declares', () => {
    expect(declaredAttributes.get('Gather')).toContain('actionOnEmptyResult');
    expect(declaredAttributes.get('Conference')).toContain('jitterBufferSize');
    expect(twimlFaultsOf('<Response><Gather keys="1"/><Whisper/></Response>')).toEqual([
      ...['Gather has no keys', 'no such verb: Whisper'],
    ]);
  });

  it.each(documents)('has verbs and attributes that Twilio declares: %s', (_, document) => {
    expect(twimlFaultsOf(document)).toEqual([]);
  });

  it('is this, for a question and for a talk', () => {
    expect(documents[1]![1]).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><Response><Gather action="https://truchement.example/api/telephone/twilio/calls/${place.callId}/steps/5#rc=2&amp;rt=4500&amp;rp=5xx,ct,rt&amp;e=dublin" method="POST" actionOnEmptyResult="true" numDigits="3" finishOnKey="#" timeout="5" input="dtmf speech" language="en-GB" hints="russe, pachto" speechTimeout="auto"><Say language="fr-FR" voice="Polly.Lea-Neural">Merci. Au revoir.</Say><Say language="en-GB" voice="Polly.Amy-Neural">Thank you. Goodbye.</Say></Gather></Response>`,
    );
    expect(documents[6]![1]).toContain(
      '<Dial action="https://truchement.example/api/telephone/twilio/calls/01990000-0000-7000-8000-000000000000/steps/5?left=talk&amp;limit=600#rc=2&amp;rt=4500&amp;rp=5xx,ct,rt&amp;e=dublin" method="POST" hangupOnStar="false" timeLimit="600"><Conference beep="false" startConferenceOnEnter="true" endConferenceOnExit="false" jitterBufferSize="small"',
    );
  });
});
