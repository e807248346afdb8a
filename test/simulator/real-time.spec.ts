import { expect, it } from '@jest/globals';
import { RealTime, TwilioSimulator } from './index.js';
import { AGENCY, CALLER, OWN } from './support/bed.js';
import { TwimlServer } from './support/twiml-server.js';

it('the same in real time made faster: a caller and an agency meet in a room', async () => {
  const app = await new TwimlServer().start();
  const sim = await new TwilioSimulator({ time: new RealTime(20), seed: 2 }).start();
  const room =
    '<Dial><Conference beep="false" endConferenceOnExit="true">salle</Conference></Dial>';
  app
    .on('/voice', '<Gather numDigits="3" timeout="30" action="/code"><Say>Code.</Say></Gather>')
    .on('/code', room)
    .on('/out', '<Gather numDigits="1" timeout="30" action="/oui"><Say>Tapez 1.</Say></Gather>')
    .on('/oui', room);
  sim.ownNumber(OWN, { voiceUrl: `${app.url}/voice` });
  const agency = sim
    .telephone(AGENCY)
    .answers({ after: 2 })
    .whenHears(/Tapez 1/, '1');
  const rung = agency.nextCall();

  const call = sim.telephone(CALLER).dials(OWN);
  await call.hears(/Code/);
  await call.press('123');
  const credentials = Buffer.from(`${sim.accountSid}:${sim.authToken}`).toString('base64');
  await fetch(`${sim.url}/2010-04-01/Accounts/${sim.accountSid}/Calls.json`, {
    method: 'POST',
    headers: { Authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ To: AGENCY, From: OWN, Url: `${app.url}/out` }),
  });
  const other = await rung;
  while (other.conference?.status !== 'in-progress') await other.waits(200);
  other.says('Bonjour');
  await call.hears(/Bonjour/);
  call.hangUp();
  expect((await other.ended).status).toBe('completed');
  expect(sim.conferences[0]!.reasonEnded).toBe('participant-with-end-conference-on-exit-left');

  await sim.stop();
  await app.stop();
});
