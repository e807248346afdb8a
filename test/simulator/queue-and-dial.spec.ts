import { describe, expect, it } from '@jest/globals';
import { AGENCY, Bed, CALLER, OWN } from './support/bed.js';

const OTHER = '+33199000011';

describe('Enqueue', () => {
  const bed = new Bed();

  it('asks for the waiting document again and again, and tells it the truth', async () => {
    bed.app
      .on('/voice', '<Enqueue waitUrl="/attente" action="/sorti">file</Enqueue>')
      .on('/attente', '<Say>Patientez.</Say><Pause length="9"/>');
    const [first, second] = [CALLER, OTHER].map((n) => bed.sim.telephone(n).dials(OWN));
    await bed.time.advance(25_000);
    const asked = bed.app.at('/attente').map(({ params }) => params);
    expect(asked.filter(({ CallSid }) => CallSid === first!.sid).map((p) => p.QueueTime)).toEqual([
      '0',
      '9',
      '19',
    ]);
    const last = asked.filter(({ CallSid }) => CallSid === second!.sid).at(-1)!;
    expect(last).toMatchObject({ QueuePosition: '2', CurrentQueueSize: '2' });
  });

  it('takes keys while waiting, and leaves with Leave', async () => {
    bed.app
      .on('/voice', '<Enqueue waitUrl="/attente" action="/sorti">file</Enqueue>')
      .on('/attente', '<Gather numDigits="1" action="/touche"><Say>Tapez 2.</Say></Gather>')
      .on('/touche', ({ params }) => (params.Digits === '2' ? '<Leave/>' : '<Say>Non.</Say>'))
      .on('/sorti', '<Say>Nous vous rappelons.</Say>');
    const person = bed.sim.telephone(CALLER);
    let tries = 0;
    person.whenHears(/Tapez 2/, (call) => call.press((tries += 1) === 1 ? '5' : '2'));
    const call = person.dials(OWN);
    await bed.time.runUntil(call.hears(/rappelons/));
    expect(call.heard.map(({ text }) => text)).toEqual([
      'Tapez 2.',
      'Non.',
      'Tapez 2.',
      'Nous vous rappelons.',
    ]);
    expect(bed.app.at('/sorti')[0]!.params).toMatchObject({ QueueResult: 'leave' });
  });

  it('tells the action of a hang-up and of a redirection, whose answers are not executed', async () => {
    bed.app
      .on('/voice', '<Enqueue waitUrl="/attente" action="/sorti">file</Enqueue>')
      .on('/attente', '<Pause length="30"/>')
      .on('/sorti', '<Say>Jamais.</Say>')
      .on('/ailleurs', '<Say>Ailleurs.</Say>');
    const [gone, moved] = [CALLER, OTHER].map((n) => bed.sim.telephone(n).dials(OWN));
    await bed.time.advance(5_000);
    gone!.hangUp();
    await bed.rest('POST', `/Calls/${moved!.sid}.json`, { Url: `${bed.app.url}/ailleurs` });
    await bed.time.runUntilIdle();
    const told = bed.app.at('/sorti').map(({ params }) => [params.QueueResult, params.CallStatus]);
    expect(told.sort()).toEqual([
      ['hangup', 'completed'],
      ['redirected', 'in-progress'],
    ]);
    expect(moved!.heard.map(({ text }) => text)).toEqual(['Ailleurs.']);
  });

  it('a waiting document that fails is an error of the queue', async () => {
    bed.app
      .on('/voice', '<Enqueue waitUrl="/attente" action="/sorti">file</Enqueue>')
      .on('/attente', { status: 500 });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.ended);
    expect(bed.app.at('/sorti')[0]!.params.QueueResult).toBe('error');
  });

  it('connects the first in the queue with whoever dials it', async () => {
    bed.app
      .on('/voice', ({ params }) =>
        params.From === CALLER
          ? '<Enqueue waitUrl="/attente" action="/sorti">file</Enqueue>'
          : '<Dial action="/fini"><Queue url="/avant">file</Queue></Dial>',
      )
      .on('/attente', '<Pause length="30"/>')
      .on('/avant', '<Say>On vous passe.</Say>');
    const waiting = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.advance(8_000);
    const taker = bed.sim.telephone(OTHER).dials(OWN);
    await bed.time.runUntil(waiting.hears(/passe/));
    await bed.time.advance(1_000);
    taker.says('Bonjour docteur');
    await bed.time.runUntil(waiting.hears(/docteur/));
    taker.hangUp();
    await bed.time.runUntilIdle();
    expect(bed.app.at('/sorti')[0]!.params).toMatchObject({
      QueueResult: 'bridged',
      QueueTime: '8',
    });
    expect(bed.app.at('/fini')[0]!.params).toMatchObject({ DialCallStatus: 'completed' });
  });
});

describe('Dial', () => {
  const bed = new Bed();

  it('connects with a number after its whisper, and goes on when the other hangs up', async () => {
    bed.app
      .on('/voice', '<Dial action="/fini"><Number url="/avant">+33199000010</Number></Dial>')
      .on('/avant', '<Say>Un appel.</Say>')
      .on('/fini', '<Say>Au revoir.</Say>');
    const agency = bed.sim.telephone(AGENCY).answers({ after: 5 });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    const other = await bed.time.runUntil(agency.nextCall());
    await bed.time.runUntil(other.hears(/Un appel/));
    other.says('Allô');
    await bed.time.runUntil(call.hears(/Allô/));
    other.hangUp();
    await bed.time.runUntil(call.hears(/Au revoir/));
    expect(other.record).toMatchObject({ direction: 'outbound-dial', parentSid: call.sid });
    expect(bed.app.at('/fini')[0]!.params).toMatchObject({
      DialCallStatus: 'completed',
      DialCallSid: other.sid,
      DialBridged: 'true',
    });
  });

  it.each([
    ['busy', () => bed.sim.telephone(AGENCY).isBusy(), 'busy'],
    ['silent', () => bed.sim.telephone(AGENCY).neverAnswers(), 'no-answer'],
    ['unreachable', () => bed.sim.telephone(AGENCY).isUnreachable(), 'failed'],
  ])('a line that is %s', async (_what, behave, status) => {
    behave();
    bed.app
      .on('/voice', '<Dial timeout="20" action="/fini">+33199000010</Dial>')
      .on('/fini', '<Say>Désolé.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.runUntil(call.hears(/Désolé/));
    expect(bed.app.at('/fini')[0]!.params).toMatchObject({
      DialCallStatus: status,
      DialBridged: 'false',
    });
  });

  it('the first that picks up wins, be it a voicemail', async () => {
    bed.app.on(
      '/voice',
      '<Dial action="/fini"><Number>+33199000010</Number><Number>+33199000011</Number></Dial>',
    );
    bed.sim.telephone(AGENCY).hasVoicemail({ after: 4 });
    bed.sim.telephone(OTHER).answers({ after: 9 });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.advance(20_000);
    call.says('Allô ?');
    expect(bed.sim.telephone(AGENCY).lastCall!.recorded).toEqual(['Allô ?']);
    expect(bed.sim.telephone(OTHER).lastCall!.record.status).toBe('canceled');
  });

  it('ends on star, and at its time limit', async () => {
    bed.app
      .on('/voice', '<Dial hangupOnStar="true" timeLimit="30" action="/fini">+33199000010</Dial>')
      .on('/fini', '<Dial timeLimit="30" action="/fini2">+33199000010</Dial>')
      .on('/fini2', '<Say>Terminé.</Say>');
    bed.sim.telephone(AGENCY).answers({ after: 1 });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.advance(10_000);
    await call.press('*');
    await bed.time.advance(10_000);
    await call.press('*');
    await bed.time.runUntil(call.hears(/Terminé/));
    const seconds = bed.sim.telephone(AGENCY).calls.map(({ record }) => {
      return (record.endedAt!.getTime() - record.answeredAt!.getTime()) / 1000;
    });
    expect(seconds).toEqual([8, 30]);
  });
});
