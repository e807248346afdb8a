import { describe, expect, it } from '@jest/globals';
import { AGENCY, Bed, CALLER, OWN } from './support/bed.js';

describe('a conference', () => {
  const bed = new Bed();
  const room = (more = '', dial = '') =>
    `<Dial action="/apres" ${dial}><Conference beep="false" waitUrl="/attente" statusCallback="/conf" ` +
    `statusCallbackEvent="start end join leave mute hold modify announcement" ${more}>salle</Conference></Dial>`;
  const told = () =>
    bed.app.at('/conf').map(({ params: p }) => [p.StatusCallbackEvent, p.ParticipantLabel ?? '']);

  /** A professional who called in and an interpreter who was called, both in the room. */
  async function two(professional = '', interpreter = '', dial = '') {
    bed.app
      .on('/voice', room(`participantLabel="professionnel" ${professional}`, dial))
      .on('/out', room(`participantLabel="interprete" ${interpreter}`))
      .on('/attente', '<Say>Un instant.</Say>');
    bed.sim.telephone(AGENCY).answers({ after: 5 });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    const sid = await bed.call(AGENCY);
    await bed.time.advance(10_000);
    return { call, other: bed.sim.telephone(AGENCY).lastCall!, sid };
  }

  it('is waiting until two are in, then carries their voices', async () => {
    bed.app.on('/voice', room()).on('/attente', '<Say>Un instant.</Say>').on('/out', room());
    bed.sim.telephone(AGENCY).answers({ after: 5 });
    const call = bed.sim.telephone(CALLER).dials(OWN);
    await bed.time.advance(3_000);
    expect(call.conference!.status).toBe('init');
    const alone = (await bed.rest('GET', '/Conferences.json?FriendlyName=salle&Status=init')).json;
    expect(alone.conferences).toHaveLength(1);
    await bed.call(AGENCY);
    await bed.time.advance(8_000);
    expect(call.conference!.status).toBe('in-progress');
    call.says('Bonjour madame');
    const other = bed.sim.telephone(AGENCY).lastCall!;
    expect(other.heard.at(-1)).toMatchObject({ kind: 'voice', text: 'Bonjour madame' });
    expect(call.heard[0]!.text).toBe('Un instant.');
  });

  it('tells who joins and leaves, why, and why it ended', async () => {
    const { call, other } = await two('endConferenceOnExit="true"');
    call.hangUp();
    await bed.time.runUntilIdle();
    expect(told()).toEqual([
      ['participant-join', 'professionnel'],
      ['participant-join', 'interprete'],
      ['conference-start', ''],
      ['participant-leave', 'professionnel'],
      ['participant-leave', 'interprete'],
      ['conference-end', ''],
    ]);
    const params = bed.app.at('/conf').map((webhook) => webhook.params);
    expect(params.map(({ SequenceNumber }) => SequenceNumber)).toEqual([...'123456']);
    expect(params[3]).toMatchObject({
      ReasonParticipantLeft: 'participant_hung_up',
      ParticipantCallStatus: 'completed',
      CallSid: call.sid,
      Timestamp: 'Mon, 23 Nov 2026 09:00:10 +0000',
    });
    expect(params[4]).toMatchObject({
      ReasonParticipantLeft: 'moderator_ended_conference',
      ParticipantCallStatus: 'in-progress',
    });
    expect(params[5]).toMatchObject({
      ReasonConferenceEnded: 'participant-with-end-conference-on-exit-left',
      CallSidEndingConference: call.sid,
    });
    expect(bed.app.at('/apres').map(({ params: p }) => [p.CallSid, p.DialCallStatus])).toEqual([
      [call.sid, 'answered'],
      [other.sid, 'answered'],
    ]);
    const [record] = bed.sim.conferences;
    expect(record!.participants.map(({ leftAt }) => leftAt)).toEqual([
      record!.endedAt,
      record!.endedAt,
    ]);
  });

  it('is left with star by whoever may, and rejoined', async () => {
    const { call } = await two('', '', 'hangupOnStar="true"');
    bed.app.on('/apres', '<Gather numDigits="1" action="/voice"><Say>Menu.</Say></Gather>');
    await call.press('*');
    await bed.time.runUntil(call.hears(/Menu/));
    expect(call.conference).toBeNull();
    await call.press('0');
    await bed.time.advance(2_000);
    expect(call.conference!.friendlyName).toBe('salle');
    const stays = bed.sim.conferences[0]!.participants.filter((p) => p.callSid === call.sid);
    expect(stays.map(({ leftAt }) => leftAt === null)).toEqual([false, true]);
  });

  it('stays with the other when one line drops', async () => {
    const { call, other } = await two();
    call.drops();
    await bed.time.advance(1_000);
    expect(other.conference!.status).toBe('in-progress');
    other.drops();
    await bed.time.advance(1_000);
    expect(bed.sim.conferences[0]!.reasonEnded).toBe('last-participant-left');
  });

  it('is changed over REST: mute, hold, announcement, removal, end', async () => {
    const { call, other } = await two();
    const conferenceSid = call.conference!.sid;
    const path = `/Conferences/${conferenceSid}/Participants/professionnel.json`;
    bed.app
      .on('/musique', '<Say>Restez en ligne.</Say>')
      .on('/annonce', '<Say>Cinq minutes.</Say>');
    await bed.rest('POST', path, { Muted: 'true' });
    call.says('inaudible');
    await bed.rest('POST', path, {
      Muted: 'false',
      Hold: 'true',
      HoldUrl: `${bed.app.url}/musique`,
    });
    await bed.time.runUntil(call.hears(/Restez/));
    other.says('seul');
    await bed.rest('POST', path, { Hold: 'false' });
    const announced = { AnnounceUrl: `${bed.app.url}/annonce` };
    await bed.rest('POST', `/Conferences/${conferenceSid}.json`, announced);
    await bed.time.runUntil(call.hears(/Cinq minutes/));
    await bed.time.advance(100);
    expect((await bed.rest('GET', path)).json).toMatchObject({ muted: false, hold: false });
    const listed = await bed.rest('GET', `/Conferences/${conferenceSid}/Participants.json`);
    expect(listed.json.participants.map(({ label }) => label)).toEqual([
      'professionnel',
      'interprete',
    ]);
    await bed.rest('DELETE', path);
    await bed.time.advance(1_000);
    expect(call.conference).toBeNull();
    await bed.rest('POST', `/Conferences/${conferenceSid}.json`, { Status: 'completed' });
    await bed.time.runUntilIdle();
    expect(
      told()
        .slice(3)
        .map(([event]) => event),
    ).toEqual([
      'participant-mute',
      'participant-unmute',
      'participant-hold',
      'participant-unhold',
      'announcement-end',
      'participant-leave',
      'participant-leave',
      'conference-end',
    ]);
    expect(bed.sim.conferences[0]!.reasonEnded).toBe('conference-ended-via-api');
    const voices = [...call.heard, ...other.heard].filter(({ kind }) => kind === 'voice');
    expect(voices).toEqual([]);
    const gone = await bed.rest('GET', path);
    expect(gone.json.code).toBe(20_404);
  });

  it('takes in a call that is moved there over REST', async () => {
    const { call, other, sid } = await two();
    bed.app.on('/autre', '<Say>On change.</Say>');
    await bed.rest('POST', `/Calls/${sid}.json`, { Url: `${bed.app.url}/autre` });
    await bed.time.runUntil(other.hears(/On change/));
    expect(call.conference!.participants[1]!.reasonLeft).toBe('participant_updated_via_api');
  });

  it('refuses a label that is taken', async () => {
    await two();
    bed.sim.telephone('+33199000002').dials(OWN);
    await bed.time.advance(1_000);
    expect(bed.sim.complaints[0]).toMatchObject({ code: 16_025 });
    expect(bed.app.at('/apres').at(-1)!.params.DialCallStatus).toBe('failed');
  });

  it('dials participants, who are in as soon as they pick up', async () => {
    bed.sim.telephone(AGENCY).answers({ after: 4 });
    const path = '/Conferences/consultation/Participants.json';
    const form = {
      From: OWN,
      To: AGENCY,
      Label: 'interprete',
      ConferenceStatusCallback: `${bed.app.url}/conf`,
      ConferenceStatusCallbackEvent: ['join', 'leave', 'end'],
    };
    const { status, json } = await bed.rest('POST', path, form);
    expect([status, json.label]).toEqual([201, 'interprete']);
    await bed.rest('POST', path, { From: OWN, To: '+33199000020', Label: 'patient' });
    await bed.time.advance(20_000);
    expect(bed.sim.telephone(AGENCY).lastCall!.conference!.friendlyName).toBe('consultation');
    bed.sim.telephone(AGENCY).lastCall!.hangUp();
    await bed.time.runUntilIdle();
    expect(
      bed.app.at('/conf').map(({ params: p }) => [p.StatusCallbackEvent, p.ReasonParticipantLeft]),
    ).toEqual([
      ['participant-leave', 'participant_add_failed'],
      ['participant-join', undefined],
      ['participant-leave', 'participant_hung_up'],
      ['conference-end', undefined],
    ]);
  });

  it('beeps unless it is told not to', async () => {
    bed.app.on('/voice', '<Dial><Conference>bip</Conference></Dial>');
    const calls = [CALLER, AGENCY].map((n) => bed.sim.telephone(n).dials(OWN));
    await bed.time.advance(1_000);
    expect(calls[0]!.heard.map(({ kind }) => kind)).toEqual(['play', 'beep']);
  });
});
