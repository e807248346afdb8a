import { describe, expect, it } from '@jest/globals';
import { AGENCY, Bed, CALLER, OWN } from './support/bed.js';

describe('the REST API', () => {
  const bed = new Bed();

  it('makes a call and shows it until it has ended', async () => {
    bed.app.on('/out', '<Say>Bonjour.</Say><Pause length="10"/>');
    bed.sim.telephone(AGENCY).answers({ after: 4 });
    const { status, json } = await bed.rest('POST', '/Calls.json', {
      To: AGENCY,
      From: OWN,
      Url: `${bed.app.url}/out`,
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({ status: 'queued', direction: 'outbound-api', queue_time: '0' });
    const shown = async () => (await bed.rest('GET', `/Calls/${String(json.sid)}.json`)).json;
    await bed.time.advance(2_000);
    expect(await shown()).toMatchObject({ status: 'ringing', end_time: null });
    await bed.time.advance(5_000);
    expect(await shown()).toMatchObject({ status: 'in-progress' });
    await bed.time.runUntilIdle();
    expect(await shown()).toMatchObject({
      status: 'completed',
      duration: '11',
      start_time: 'Mon, 23 Nov 2026 09:00:00 +0000',
      end_time: 'Mon, 23 Nov 2026 09:00:15 +0000',
    });
  });

  it.each([
    ['a number that is none', { To: '0561' }, 21_211],
    ['a caller id that is not ours', { From: '+33199000099' }, 21_210],
    ['no caller id', { From: '' }, 21_213],
    ['an unknown parameter', { Speed: '9' }, 20_001],
    ['a URL that is none', { Url: 'voice' }, 21_205],
    ['keys that are none', { SendDigits: 'abc' }, 21_219],
    ['a timeout in words', { Timeout: 'long' }, 20_001],
  ])('refuses %s', async (_what, wrong, code) => {
    const good = { To: AGENCY, From: OWN, Url: `${bed.app.url}/out` };
    const { status, json } = await bed.rest('POST', '/Calls.json', { ...good, ...wrong });
    expect([status, json.code, json.status]).toEqual([400, code, 400]);
    expect(bed.sim.calls).toEqual([]);
    expect(bed.sim.complaints).toMatchObject([{ about: 'rest', code }]);
  });

  it('wants the account and its token', async () => {
    const path = `${bed.sim.url}/2010-04-01/Accounts/${bed.sim.accountSid}/Calls.json`;
    const refused = await fetch(path, { headers: { Authorization: 'Basic eDp5' } });
    expect([refused.status, ((await refused.json()) as { code: number }).code]).toEqual([
      401, 20_003,
    ]);
    expect((await bed.rest('GET', '/Calls/CA0.json')).json.code).toBe(20_404);
  });

  it('lists calls by status and number, in pages, newest first', async () => {
    bed.sim.telephone(AGENCY).answers();
    bed.app.on('/out', '<Pause length="60"/>');
    const sids = [await bed.call(AGENCY), await bed.call(AGENCY), await bed.call('+33199000020')];
    await bed.time.advance(9_000);
    const all = (await bed.rest('GET', '/Calls.json?PageSize=2')).json;
    expect(all.calls.map(({ sid }) => sid)).toEqual([sids[2], sids[1]]);
    const rest = await fetchNext(bed, String(all.next_page_uri));
    expect(rest.calls.map(({ sid }) => sid)).toEqual([sids[0]]);
    const living = (await bed.rest('GET', `/Calls.json?Status=in-progress&To=%2B33199000010`)).json;
    expect(living.calls).toHaveLength(2);
    const early = (await bed.rest('GET', '/Calls.json?StartTime%3E=2027-01-01')).json;
    expect(early.calls).toEqual([]);
  });

  it('hangs up, cancels and redirects', async () => {
    bed.sim.telephone(AGENCY).answers({ after: 3 });
    bed.app.on('/out', '<Say>Un.</Say><Pause length="60"/>').on('/autre', '<Say>Deux.</Say>');
    const [first, second] = [await bed.call(AGENCY), await bed.call(AGENCY)];
    const url = `${bed.app.url}/autre`;
    expect((await bed.rest('POST', `/Calls/${first}.json`, { Url: url })).json.code).toBe(21_220);
    await bed.rest('POST', `/Calls/${second}.json`, { Status: 'canceled' });
    await bed.time.advance(10_000);
    await bed.rest('POST', `/Calls/${first}.json`, { Url: url });
    await bed.time.runUntilIdle();
    expect(bed.texts(first)).toEqual(['Un.', 'Deux.']);
    expect(bed.sim.calls.map(({ status }) => status)).toEqual(['completed', 'canceled']);
    const again = await bed.rest('POST', `/Calls/${first}.json`, { Status: 'completed' });
    expect([again.status, again.json.code]).toEqual([400, 21_220]);
  });

  it('takes the document itself in Twiml', async () => {
    bed.sim.telephone(AGENCY).answers();
    const sid = await bed.call(AGENCY, { Url: '', Twiml: '<Response><Say>Ici.</Say></Response>' });
    await bed.time.runUntilIdle();
    expect(bed.texts(sid)).toEqual(['Ici.']);
  });

  it('starts calls at the account’s rate and queues the others', async () => {
    const queued: unknown[] = [];
    for (let index = 0; index < 3; index += 1) {
      const form = { To: AGENCY, From: OWN, Url: `${bed.app.url}/out` };
      queued.push((await bed.rest('POST', '/Calls.json', form)).json.queue_time);
    }
    expect(queued).toEqual(['0', '1000', '2000']);
    await bed.time.advance(1_500);
    expect(bed.sim.calls.map(({ startedAt }) => startedAt !== null)).toEqual([true, true, false]);
  });

  it('shows and sets the numbers, the account and its balance', async () => {
    const { json } = await bed.rest('GET', `/IncomingPhoneNumbers.json?PhoneNumber=%2B33536490001`);
    const [number] = json.incoming_phone_numbers as { sid: string; voice_url: string }[];
    expect(number!.voice_url).toBe(`${bed.app.url}/voice`);
    await bed.rest('POST', `/IncomingPhoneNumbers/${number!.sid}.json`, {
      VoiceUrl: `${bed.app.url}/neuf`,
      VoiceFallbackUrl: `${bed.app.url}/secours`,
    });
    bed.app.on('/neuf', '<Say>Neuf.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Neuf/));
    expect((await bed.rest('GET', '.json')).json).toMatchObject({ status: 'active' });
    expect((await bed.rest('GET', '/Balance.json')).json).toMatchObject({ currency: 'EUR' });
  });

  it('sends text messages and tells of them', async () => {
    const { status, json } = await bed.rest('POST', '/Messages.json', {
      To: CALLER,
      From: OWN,
      Body: 'Rendez-vous confirmé',
      StatusCallback: `${bed.app.url}/sms`,
    });
    expect([status, json.status]).toEqual([201, 'queued']);
    await bed.time.runUntilIdle();
    expect(bed.app.at('/sms').map(({ params }) => params.MessageStatus)).toEqual([
      'sent',
      'delivered',
    ]);
    expect(bed.sim.messages[0]).toMatchObject({ to: CALLER, body: 'Rendez-vous confirmé' });
  });

  it('ends a call at its time limit', async () => {
    bed.app.on('/out', '<Pause length="600"/>');
    bed.sim.telephone(AGENCY).answers();
    const sid = await bed.call(AGENCY, { TimeLimit: '90' });
    await bed.time.runUntilIdle();
    expect((await bed.rest('GET', `/Calls/${sid}.json`)).json.duration).toBe('90');
  });

  it('keeps every request for contract tests', async () => {
    await bed.call(AGENCY, { StatusCallbackEvent: ['initiated', 'completed'] });
    expect(bed.sim.requests).toMatchObject([
      {
        method: 'POST',
        path: `/2010-04-01/Accounts/${bed.sim.accountSid}/Calls.json`,
        params: { To: [AGENCY], StatusCallbackEvent: ['initiated', 'completed'] },
        outcome: 201,
      },
    ]);
  });
});

describe('an account with few concurrent calls', () => {
  const bed = new Bed(() => ({ pace: { concurrentCalls: 1 } }));

  it('refuses one too many', async () => {
    await bed.call(AGENCY);
    const form = { To: AGENCY, From: OWN, Url: `${bed.app.url}/out` };
    expect((await bed.rest('POST', '/Calls.json', form)).json.code).toBe(10_004);
    await bed.time.runUntilIdle();
    expect((await bed.rest('POST', '/Calls.json', form)).status).toBe(201);
  });
});

async function fetchNext(bed: Bed, uri: string) {
  return (await bed.rest('GET', uri.replace(/^.*\/Calls\.json/, '/Calls.json'))).json;
}
