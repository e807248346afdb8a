import { describe, expect, it } from '@jest/globals';
import { AGENCY, Bed, CALLER, OWN } from './support/bed.js';

describe('TwiML', () => {
  const bed = new Bed();

  it('speaks, pauses and plays, then hangs up at the end of the document', async () => {
    bed.app.on(
      '/voice',
      '<Say language="fr-FR">Bonjour.</Say><Pause length="4"/><Play>/attente.mp3</Play><Hangup/><Say>Jamais.</Say>',
    );
    const call = bed.sim.telephone(CALLER).dials(OWN);
    const record = await bed.time.runUntil(call.ended);
    expect(record.heard.map(({ kind, text, language }) => [kind, text, language])).toEqual([
      ['say', 'Bonjour.', 'fr-FR'],
      ['play', `${bed.app.url}/attente.mp3`, undefined],
    ]);
    expect(record.status).toBe('completed');
    const [said, played] = record.heard;
    expect(played!.at.getTime() - said!.at.getTime()).toBeGreaterThanOrEqual(4_000);
    expect(record.endedAt!.getTime() - played!.at.getTime()).toBe(5_000);
  });

  it('collects keys up to numDigits, or to the finishing key, and sends them to the action', async () => {
    bed.app
      .on('/voice', '<Gather numDigits="3" action="/code"><Say>Votre code.</Say></Gather>')
      .on('/code', '<Gather action="/langue" finishOnKey="#"><Say>La langue.</Say></Gather>')
      .on('/langue', '<Say>Merci.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/code/));
    void call.press('123');
    await bed.time.runUntil(call.hears(/langue/));
    void call.press('47#');
    await bed.time.runUntil(call.hears(/Merci/));
    expect(bed.app.at('/code')[0]!.params).toMatchObject({ Digits: '123', FinishedOnKey: '' });
    expect(bed.app.at('/langue')[0]!.params).toMatchObject({ Digits: '47', FinishedOnKey: '#' });
  });

  it('lets a key cut the prompt short, unless bargeIn is off', async () => {
    bed.app
      .on('/voice', '<Gather numDigits="1" action="/a"><Say>Une très longue phrase.</Say></Gather>')
      .on('/a', '<Gather numDigits="1" bargeIn="false"><Say>Écoutez tout.</Say></Gather>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.advance(200);
    void call.press('1');
    await bed.time.advance(100);
    void call.press('2');
    await bed.time.runUntilIdle();
    expect(call.heard.map(({ finished }) => finished)).toEqual([false, true]);
  });

  it('falls through when nothing comes, or tells the action so if it is to', async () => {
    bed.app
      .on('/voice', '<Gather action="/a" timeout="4"/><Redirect>/vide</Redirect>')
      .on('/vide', '<Gather action="/a" actionOnEmptyResult="true" timeout="4"/>')
      .on('/a', '<Say>Rien.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Rien/));
    expect(bed.app.at('/a').map(({ params }) => params.Digits)).toEqual(['']);
  });

  it('hears speech and keys in one Gather', async () => {
    bed.app
      .on('/voice', '<Gather input="dtmf speech" language="fr-FR" action="/dit"/>')
      .on('/dit', '<Say>Compris.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.advance(500);
    call.says('tigrinya', 0.71);
    await bed.time.runUntil(call.hears(/Compris/));
    expect(bed.app.at('/dit')[0]!.params).toMatchObject({
      SpeechResult: 'tigrinya',
      Confidence: '0.71',
    });
  });

  it('a key too many falls into the next Gather, as on a real keypad', async () => {
    bed.app
      .on('/voice', '<Gather numDigits="2" action="/suite"/>')
      .on('/suite', '<Gather action="/fin" finishOnKey="#" actionOnEmptyResult="true"/>')
      .on('/fin', '<Say>Fin.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.advance(100);
    void call.press('12#');
    await bed.time.runUntil(call.hears(/Fin/));
    expect(bed.app.at('/fin')[0]!.params).toMatchObject({ Digits: '', FinishedOnKey: '#' });
  });

  it('rejects a call before answering it', async () => {
    bed.app.on('/voice', '<Reject reason="busy"/>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    const record = await bed.time.runUntil(call.ended);
    expect(record).toMatchObject({ status: 'busy', answeredAt: null });
  });

  it('follows redirections, relative to the document', async () => {
    bed.app.on('/voice', '<Redirect method="GET">sous/page?x=1</Redirect>');
    bed.app.on('/sous/page', '<Say>Là.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Là/));
    expect(bed.app.at('/sous/page')[0]).toMatchObject({ method: 'GET' });
    expect(bed.app.at('/sous/page')[0]!.params).toMatchObject({ x: '1', CallSid: call.sid });
  });

  it('plays keys to the other end', async () => {
    bed.app.on('/out', '<Play digits="ww42"/><Say>Bonjour.</Say>');
    bed.sim.telephone(AGENCY).hasMenu('42', { after: 1, then: 3 });
    const sid = await bed.call(AGENCY);
    await bed.time.advance(12_000);
    expect(bed.texts(sid)).toEqual(['Bonjour.']);
  });

  it('complains of a verb or an attribute that does not exist, and goes on without it', async () => {
    bed.app.on(
      '/voice',
      '<Sing>La</Sing><Say tone="high">Oui.</Say><Record/><Gather timeout="x"/>',
    );
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Oui/));
    expect(bed.sim.complaints.map(({ code, message }) => [code, message])).toEqual([
      [12_200, '<Sing> may not stand in <Response>'],
      [12_200, '<Say> has no attribute tone'],
      [12_200, '<Record> is not simulated'],
      [12_200, '<Gather timeout="x">'],
    ]);
  });

  it.each([
    ['is not XML', 'raw:<Response><Say>Oups</Response>', 12_100],
    ['has another root', 'raw:<Reply/>', 12_200],
    ['is not served as XML', { status: 200 }, 12_300],
    ['is an error', { status: 500 }, 11_200],
  ] as const)('a document that %s gives way to the fallback', async (_what, answer, code) => {
    bed.sim.ownNumber(OWN, { voiceFallbackUrl: `${bed.app.url}/secours` });
    bed.app.on('/voice', answer).on('/secours', '<Say>Secours.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Secours/));
    expect(bed.app.at('/secours')[0]!.params).toMatchObject({
      ErrorCode: String(code),
      ErrorUrl: `${bed.app.url}/voice`,
    });
  });

  it('apologises and hangs up when there is no fallback', async () => {
    bed.app.on('/voice', { status: 404 });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    const record = await bed.time.runUntil(call.ended);
    expect(record.heard[0]!.text).toMatch(/application error/);
  });

  it('stops a program that redirects to itself for ever', async () => {
    bed.app.on('/voice', '<Redirect/>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.ended);
    expect(bed.sim.complaints[0]!.message).toBe('documents without end');
  });
});
