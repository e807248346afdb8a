import { describe, expect, it } from '@jest/globals';
import { AGENCY, Bed, CALLER, OWN } from './support/bed.js';

describe('a telephone', () => {
  const bed = new Bed(() => ({ pace: { callsPerSecond: 100 } }));

  it.each([
    ['answers', 'completed'],
    ['never answers', 'no-answer'],
    ['is busy', 'busy'],
    ['is unreachable', 'failed'],
  ])('that %s', async (what, status) => {
    const telephone = bed.sim.telephone(AGENCY);
    if (what === 'answers') telephone.answers({ after: 24 });
    if (what === 'never answers') telephone.neverAnswers();
    if (what === 'is busy') telephone.isBusy();
    if (what === 'is unreachable') telephone.isUnreachable();
    bed.app.on('/out', '<Say>Bonjour.</Say>');
    await bed.call(AGENCY, { Timeout: '20' });
    await bed.time.runUntilIdle();
    expect(bed.sim.calls[0]!.status).toBe(status);
  });

  it('rings five seconds longer than asked, and no more', async () => {
    bed.sim.telephone(AGENCY).answers({ after: 26 });
    await bed.call(AGENCY, { Timeout: '20' });
    await bed.time.runUntilIdle();
    const [record] = bed.sim.calls;
    expect(record!.status).toBe('no-answer');
    expect(record!.endedAt!.getTime() - record!.startedAt!.getTime()).toBe(26_000);
  });

  it('with a voicemail records, never presses, and is known for a machine', async () => {
    bed.app.on('/out', '<Gather numDigits="1" timeout="3"><Say>Tapez 1.</Say></Gather><Hangup/>');
    const telephone = bed.sim.telephone(AGENCY);
    telephone.hasVoicemail({ after: 5, greeting: 'Bonjour' }).whenHears(/Tapez 1/, '1');
    const sid = await bed.call(AGENCY, { MachineDetection: 'Enable' });
    await bed.time.runUntilIdle();
    expect(bed.sim.call(sid)).toMatchObject({ answeredBy: 'machine_start', digits: [] });
    expect(bed.app.at('/out')[0]!.params.AnsweredBy).toBe('machine_start');
    expect(telephone.lastCall!.recorded).toEqual(['Tapez 1.']);
  });

  const leaving = { MachineDetection: 'DetectMessageEnd', MachineDetectionTimeout: '20' };
  const greeting = 'Vous êtes bien chez nous. Laissez un message après le signal.';

  it.each([
    [true, 'machine_end_beep', 0],
    [false, 'machine_end_silence', 2_000],
  ])(
    'with a voicemail (beeps: %s) records what is said once its greeting is over',
    async (beeps, answeredBy, later) => {
      bed.app.on('/out', '<Say>Nous vous rappellerons.</Say>');
      const telephone = bed.sim.telephone(AGENCY).hasVoicemail({ after: 5, greeting, beeps });
      const sid = await bed.call(AGENCY, leaving);
      await bed.time.runUntilIdle();
      expect(bed.app.at('/out')[0]!.params.AnsweredBy).toBe(answeredBy);
      const { answeredAt, heard } = bed.sim.call(sid)!;
      const spoken = Math.ceil((greeting.length / 15) * 1000) + 500;
      expect(heard[0]!.at.getTime() - answeredAt!.getTime()).toBe(spoken + later);
      expect(telephone.lastCall!.recorded).toEqual(['Nous vous rappellerons.']);
    },
  );

  it('with a voicemail misses what is said while it still greets', async () => {
    bed.app.on('/out', '<Say>Un.</Say><Say>Nous vous rappellerons demain matin.</Say>');
    const telephone = bed.sim.telephone(AGENCY).hasVoicemail({ after: 5, greeting: 'Bonjour.' });
    await bed.call(AGENCY);
    await bed.time.runUntilIdle();
    expect(telephone.lastCall!.recorded).toEqual([expect.stringMatching(/^… .*demain matin\.$/)]);
    expect(telephone.lastCall!.recorded[0]).not.toContain('Nous');
  });

  it('with a voicemail that greets for too long is unknown, and a person is told of at once', async () => {
    bed.app.on('/out', '<Hangup/>');
    bed.sim.telephone(AGENCY).hasVoicemail({ after: 1, greeting: greeting.repeat(6) });
    const long = await bed.call(AGENCY, leaving);
    await bed.time.runUntilIdle();
    bed.sim.telephone(AGENCY).answers();
    const person = await bed.call(AGENCY, leaving);
    await bed.time.runUntilIdle();
    expect(bed.sim.call(long)).toMatchObject({ answeredBy: 'unknown' });
    const { answeredAt, endedAt, answeredBy } = bed.sim.call(person)!;
    expect([answeredBy, endedAt!.getTime() - answeredAt!.getTime()]).toEqual(['human', 2_000]);
  });

  it('that is picked up without a word is unknown to the detection', async () => {
    bed.app.on('/out', '<Hangup/>');
    bed.sim.telephone(AGENCY).answers({ silent: true });
    const sid = await bed.call(AGENCY, { MachineDetection: 'Enable' });
    await bed.time.runUntilIdle();
    expect(bed.sim.call(sid)).toMatchObject({ answeredBy: 'unknown' });
  });

  it('is told apart from a machine beside the call, if that is asked for', async () => {
    bed.app.on('/out', '<Pause length="20"/>');
    bed.sim.telephone(AGENCY).answers();
    await bed.call(AGENCY, {
      MachineDetection: 'DetectMessageEnd',
      AsyncAmd: 'true',
      AsyncAmdStatusCallback: `${bed.app.url}/qui`,
    });
    await bed.time.runUntilIdle();
    expect(bed.app.at('/out')[0]!.params.AnsweredBy).toBeUndefined();
    expect(bed.app.at('/qui')[0]!.params).toMatchObject({ AnsweredBy: 'human' });
  });

  it('behind a menu is reached with the right keys alone', async () => {
    bed.app.on(
      '/out',
      '<Gather numDigits="1" action="/oui" timeout="20"><Say>Tapez 1.</Say></Gather>',
    );
    const telephone = bed.sim.telephone(AGENCY).hasMenu('2', { then: 4 });
    telephone.onCall(async (call) => {
      await call.waits(1_000);
      await call.press('1');
    });
    const right = await bed.call(AGENCY, { SendDigits: 'wwww2' });
    const wrong = await bed.call(AGENCY, { SendDigits: 'wwww3' });
    await bed.time.runUntilIdle();
    expect(bed.app.at('/oui').map(({ params }) => params.CallSid)).toEqual([right]);
    expect(bed.sim.call(wrong)!.digits).toEqual([]);
  });

  it('can be busy for one call more than it has lines', async () => {
    bed.app.on('/out', '<Pause length="60"/>');
    bed.sim.telephone(AGENCY).answers().lines(1);
    await bed.call(AGENCY);
    await bed.call(AGENCY);
    await bed.time.advance(30_000);
    expect(bed.sim.calls.map(({ status }) => status)).toEqual(['in-progress', 'busy']);
  });

  it('behaves otherwise for its next call alone', async () => {
    bed.sim.telephone(AGENCY).answers().next({ kind: 'busy' });
    await bed.call(AGENCY);
    await bed.call(AGENCY);
    await bed.time.runUntilIdle();
    expect(bed.sim.calls.map(({ status }) => status)).toEqual(['busy', 'completed']);
  });

  it('can withhold its number, and give up while it rings', async () => {
    bed.app.on('/voice', '<Pause length="20"/><Say>Bonjour.</Say>');
    const call = bed.sim.telephone(CALLER).dials(OWN, { anonymous: true });
    await bed.time.advance(5_000);
    expect([call.state, call.record.from]).toEqual(['ringing', '+266696687']);
    call.hangUp();
    expect(await call.ended).toMatchObject({ status: 'canceled', answeredAt: null });
  });

  it('tells a script that its line ended, and the test too', async () => {
    bed.app.on('/voice', '<Say>Au revoir.</Say>');
    const person = bed.sim.telephone(CALLER).onCall(async (call) => {
      await call.hears(/jamais/);
    });
    const call = person.dials(OWN);
    const heard = call.hears(/jamais/);
    await expect(bed.time.runUntil(heard)).rejects.toThrow(/line ended.*Au revoir/);
  });
});
