import { describe, expect, it } from '@jest/globals';
import { callSeconds, signRequest } from './index.js';
import { AGENCY, Bed, CALLER, OWN } from './support/bed.js';
import { connectionSettings } from './webhooks/overrides.js';

describe('webhooks', () => {
  const bed = new Bed(() => ({ timeoutScale: 0.1 }));
  const EVENTS = ['initiated', 'ringing', 'answered', 'completed'];

  it('are signed as Twilio documents it', () => {
    const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
    const params = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+12349013030',
      Digits: '1234',
      From: '+12349013030',
      To: '+18005551212',
    };
    expect(signRequest('12345', url, params)).toBe('0/KCTR6DLpKmkAf8muzZqo1nDgQ=');
  });

  it('carry a signature over what was received, and a token for each attempt', async () => {
    const twice = [{ status: 503 }, '<Say>Bonjour.</Say>'];
    bed.sim.ownNumber(OWN, { voiceUrl: `${bed.app.url}/voice?n=1#rc=2&rp=5xx` });
    bed.app.on('/voice', () => twice.shift()!);
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Bonjour/));
    const [first, second] = bed.app.at('/voice');
    for (const { signature, params, path } of [first!, second!]) {
      expect(path).toBe('/voice?n=1');
      expect(signature).toBe(signRequest(bed.sim.authToken, bed.app.url + path, params));
    }
    expect(first!.token).not.toBe(second!.token);
    expect(first!.params).toMatchObject({
      CallSid: call.sid,
      AccountSid: bed.sim.accountSid,
      From: CALLER,
      To: OWN,
      CallStatus: 'ringing',
      Direction: 'inbound',
      ApiVersion: '2010-04-01',
    });
  });

  it('sign a GET over its whole URL', async () => {
    bed.sim.ownNumber(OWN, { voiceMethod: 'GET' });
    bed.app.on('/voice', '<Say>Bonjour.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Bonjour/));
    const [got] = bed.app.at('/voice');
    expect(got!.signature).toBe(signRequest(bed.sim.authToken, bed.app.url + got!.path, {}));
  });

  it('sign the URL as it goes over the wire', async () => {
    bed.sim.ownNumber(OWN, { voiceUrl: `${bed.app.url}/voice?nom=Zoé&a=%20b` });
    bed.app.on('/voice', '<Say>Bonjour.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Bonjour/));
    const [got] = bed.app.at('/voice');
    expect(got!.path).toBe('/voice?nom=Zo%C3%A9&a=%20b');
    expect(got!.signature).toBe(
      signRequest(bed.sim.authToken, bed.app.url + got!.path, got!.params),
    );
  });

  it('that have no URL are a complaint, not a crash', async () => {
    bed.sim.ownNumber(OWN, { voiceUrl: '' });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.ended);
    expect(bed.sim.complaints[0]).toMatchObject({ code: 11_100 });
  });

  it('tell the progress of a call in order, with number and time', async () => {
    bed.app.on('/out', '<Pause length="65"/>');
    bed.sim.telephone(AGENCY).answers({ after: 3 });
    const more = { StatusCallback: `${bed.app.url}/status`, StatusCallbackEvent: EVENTS };
    const sid = await bed.call(AGENCY, more);
    await bed.time.runUntilIdle();
    const told = bed.app.at('/status').map(({ params }) => params);
    expect(told.map((p) => [p.CallStatus, p.SequenceNumber, p.Timestamp!.slice(17, 25)])).toEqual([
      ['initiated', '0', '09:00:00'],
      ['ringing', '1', '09:00:01'],
      ['in-progress', '2', '09:00:04'],
      ['completed', '3', '09:01:09'],
    ]);
    expect(told[3]).toMatchObject({ CallSid: sid, CallDuration: '65', Duration: '2' });
    expect(callSeconds(bed.sim.call(sid)!)).toBe(65);
    expect(told[0]!.Timestamp).toBe('Mon, 23 Nov 2026 09:00:00 +0000');
    expect(told[0]!.CallbackSource).toBe('call-progress-events');
  });

  it('tell only the end when no event is named, and of inbound calls', async () => {
    bed.sim.ownNumber(OWN, { statusCallback: `${bed.app.url}/status` });
    bed.sim.telephone(CALLER).dials(OWN);
    await bed.call(AGENCY, { StatusCallback: `${bed.app.url}/status` });
    await bed.time.runUntilIdle();
    const told = bed.app.at('/status').map(({ params }) => [params.Direction, params.CallStatus]);
    expect(told).toEqual([
      ['inbound', 'completed'],
      ['outbound-api', 'failed'],
    ]);
  });

  it('are not tried again after a 500 unless the URL asks for it', async () => {
    bed.app.on('/voice', { status: 500 });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.ended);
    expect(bed.app.at('/voice')).toHaveLength(1);
  });

  it('are tried once more when nobody listens', async () => {
    bed.sim.ownNumber(OWN, { voiceUrl: 'http://127.0.0.1:1/voice' });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.ended);
    expect(bed.sim.webhooks.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, 'ct'],
      [2, 'ct'],
    ]);
    expect(bed.sim.complaints[0]).toMatchObject({ about: 'http', code: 11_205 });
  });

  it('give up waiting for an answer and turn to the fallback', async () => {
    bed.sim.ownNumber(OWN, {
      voiceUrl: `${bed.app.url}/voice#rt=2000`,
      voiceFallbackUrl: `${bed.app.url}/secours`,
    });
    bed.app.on('/voice', 'silence').on('/secours', '<Say>Secours.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Secours/));
    expect(bed.sim.webhooks[0]!.outcome).toBe('rt');
  });

  it('can lose an answer on its way back', async () => {
    bed.sim.ownNumber(OWN, { voiceUrl: `${bed.app.url}/voice#rc=1&rp=rt` });
    bed.app.on('/voice', '<Say>Bonjour.</Say>');
    let lost = 0;
    bed.sim.faults.answersLost(() => (lost += 1) === 1);
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Bonjour/));
    expect(bed.app.at('/voice')).toHaveLength(2);
  });

  it('reads connection overrides from the fragment alone', () => {
    const { url, retries, retryOn } = connectionSettings('https://x.fr/a?b=1#rc=9&rp=5xx,ct&ct=50');
    expect([url, retries, [...retryOn].sort()]).toEqual(['https://x.fr/a?b=1', 5, ['5xx', 'ct']]);
    expect(connectionSettings('https://x.fr/a')).toMatchObject({ retries: 1, readMs: 15_000 });
    expect([...connectionSettings('https://x.fr/#rp=all').retryOn]).toHaveLength(4);
  });
});
