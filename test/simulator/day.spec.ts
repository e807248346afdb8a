import { expect, it } from '@jest/globals';
import { Random } from './index.js';
import { Bed, OWN } from './support/bed.js';

const bed = new Bed(() => ({ pace: { callsPerSecond: 100 }, seed: 11 }));

/** Calls of one virtual day; a benchmark runs many more. */
const CALLS = 120;

it('a day of calls under faults leaves nothing alive and keeps exact records', async () => {
  bed.app
    .on('/voice', '<Gather numDigits="3" action="/salle" timeout="8"><Say>Code.</Say></Gather>')
    .on('/salle', ({ params }) => {
      const where = `${bed.app.url}/conf`;
      return `<Dial timeLimit="900"><Conference beep="false" statusCallback="${where}" statusCallbackEvent="start end join leave" endConferenceOnExit="true">${params.CallSid}</Conference></Dial>`;
    })
    .on('/out', ({ path }) => {
      const room = new URL(path, bed.app.url).searchParams.get('room')!;
      return `<Dial><Conference beep="false" endConferenceOnExit="true">${room}</Conference></Dial>`;
    });
  bed.sim.faults
    .callbacks({ lost: 0.05, repeated: 0.05, delayed: 0.05, reordered: 0.05 })
    .linesDrop(0.1, [5_000, 300_000]);
  const random = new Random(5);
  for (let index = 0; index < CALLS; index += 1) {
    bed.time.after(random.between(0, 86_400_000), () => startOne(index, random));
  }
  await bed.time.runUntilIdle(26 * 3_600_000);
  const { calls, conferences } = bed.sim;
  expect(calls.length).toBeGreaterThan(1.8 * CALLS);
  expect(calls.every(({ endedAt }) => endedAt !== null)).toBe(true);
  expect(conferences.every(({ status }) => status === 'completed')).toBe(true);
  expect(conferences.length).toBeGreaterThan(CALLS / 2);
  for (const { participants } of conferences) {
    for (const { joinedAt, leftAt, callSid } of participants) {
      const { answeredAt, endedAt } = bed.sim.call(callSid)!;
      expect(joinedAt.getTime()).toBeGreaterThanOrEqual(answeredAt!.getTime());
      expect(leftAt!.getTime()).toBeLessThanOrEqual(endedAt!.getTime());
    }
  }
  expect(bed.sim.complaints).toEqual([]);
});

function startOne(index: number, random: Random): void {
  const agency = `+3353649${String(1000 + (index % 50))}`;
  bed.sim.telephone(agency).answers({ after: random.between(2, 20) });
  const person = bed.sim.telephone(`+3319900${String(1000 + index)}`);
  person.whenHears(/Code/, '123');
  const call = person.dials(OWN);
  bed.time.after(12_000, () => {
    if (call.state !== 'talking') return;
    void bed.time.during(bed.call(agency, { Url: `${bed.app.url}/out?room=${call.sid}` }));
  });
  bed.time.after(random.between(60_000, 600_000), () => call.hangUp());
}
