import { describe, expect, it } from '@jest/globals';
import { Faults } from './faults/faults.js';
import { isCallCreation } from './index.js';
import { AGENCY, Bed, OWN } from './support/bed.js';

describe('faults', () => {
  const bed = new Bed(() => ({ seed: 7, pace: { callsPerSecond: 50 } }));
  const EVENTS = ['initiated', 'ringing', 'answered', 'completed'];
  const callWithStatus = () =>
    bed.call(AGENCY, { StatusCallback: `${bed.app.url}/status`, StatusCallbackEvent: EVENTS });
  const told = (sid: string) =>
    bed.app
      .at('/status')
      .filter(({ params }) => params.CallSid === sid)
      .map(({ params }) => params.SequenceNumber);

  it('lose, repeat, delay and reorder single callbacks', async () => {
    bed.app.on('/out', '<Pause length="5"/>');
    bed.sim.telephone(AGENCY).answers();
    const rule = { lost: 'initiated', delay: 'ringing', repeat: 'answered' };
    bed.sim.faults.callbackWhen(({ name }) => {
      if (name === rule.lost) return { lost: true };
      if (name === rule.delay) return { delay: 60_000 };
      return name === rule.repeat ? { repeatAfter: 500 } : undefined;
    });
    const first = await callWithStatus();
    await bed.time.runUntilIdle();
    expect(told(first)).toEqual(['2', '2', '3', '1']);
    bed.sim.faults.clear();
    bed.sim.faults.callbackWhen(({ name }) => ({ reorder: name === 'answered' }));
    const second = await callWithStatus();
    await bed.time.runUntilIdle();
    expect(told(second)).toEqual(['0', '1', '3', '2']);
    const late = bed.app.at('/status').find(({ params }) => params.SequenceNumber === '1')!;
    expect(late.params.Timestamp).toMatch(/09:00:01/);
  });

  it('come again the same with the same seed, and not with another', () => {
    const draw = (seed: number) => {
      const faults = new Faults(seed).callbacks({ lost: 0.3, delayed: 0.3, repeated: 0.3 });
      return Array.from({ length: 50 }, (_, index) =>
        faults.fateOf({ kind: 'call', name: 'ringing', key: `CA${index}`, params: {} }),
      );
    };
    expect(draw(4)).toEqual(draw(4));
    expect(draw(4)).not.toEqual(draw(5));
  });

  it('happen at their rates', async () => {
    bed.app.on('/out', '<Say>Oui.</Say>');
    bed.sim.telephone(AGENCY).answers();
    bed.sim.faults.callbacks({ lost: 0.2, repeated: 0.2, delayed: 0.2, reordered: 0.2 });
    for (let index = 0; index < 60; index += 1) await callWithStatus();
    await bed.time.runUntilIdle();
    const fates = bed.sim.callbacks.map(({ fate }) => fate);
    expect(fates).toHaveLength(240);
    const share = (hit: (fate: (typeof fates)[number]) => boolean) => fates.filter(hit).length;
    for (const count of [
      share(({ lost }) => lost === true),
      share(({ repeatAfter }) => repeatAfter !== undefined),
      share(({ delay }) => delay !== undefined),
      share(({ reorder }) => reorder === true),
    ]) {
      expect(count).toBeGreaterThan(20);
      expect(count).toBeLessThan(80);
    }
    const sent = bed.app.at('/status').length;
    const expected =
      240 - share(({ lost }) => lost === true) + share((f) => f.repeatAfter !== undefined);
    expect(sent).toBe(expected);
  });

  it.each(['hang-after', 'cut-after'] as const)(
    'a call creation that %s has dialled nevertheless',
    async (kind) => {
      bed.app.on('/out', '<Say>Bonjour.</Say>');
      bed.sim.telephone(AGENCY).answers();
      bed.sim.faults.rest(isCallCreation, { kind });
      const form = { To: AGENCY, From: OWN, Url: `${bed.app.url}/out` };
      const asked = bed.rest('POST', '/Calls.json', form, AbortSignal.timeout(500));
      await expect(asked).rejects.toThrow();
      await bed.time.runUntilIdle();
      expect(bed.sim.calls).toMatchObject([{ to: AGENCY, status: 'completed' }]);
      expect(bed.texts(bed.sim.calls[0]!.sid)).toEqual(['Bonjour.']);
      expect(bed.sim.requests[0]!.outcome).toBe(kind === 'hang-after' ? 'hung' : 'cut');
    },
  );

  it('refuse requests before they are carried out', async () => {
    bed.sim.faults
      .rest(isCallCreation, { kind: 'status', status: 429, code: 20_429 })
      .rest(isCallCreation, { kind: 'status', status: 503, code: 20_503 })
      .rest(isCallCreation, { kind: 'cut-before' });
    const form = { To: AGENCY, From: OWN, Url: `${bed.app.url}/out` };
    const ask = () => bed.rest('POST', '/Calls.json', form);
    const first = await ask();
    expect([first.status, first.json.code]).toEqual([429, 20_429]);
    expect((await ask()).status).toBe(503);
    await expect(ask()).rejects.toThrow();
    expect(bed.sim.calls).toEqual([]);
    expect((await ask()).status).toBe(201);
  });

  it('drop lines while people talk', async () => {
    bed.app.on('/out', '<Pause length="600"/>');
    bed.sim.telephone(AGENCY).answers();
    bed.sim.faults.linesDrop(1, [10_000, 20_000]);
    await bed.call(AGENCY);
    await bed.time.runUntilIdle();
    const [record] = bed.sim.calls;
    const talked = record!.endedAt!.getTime() - record!.answeredAt!.getTime();
    expect(talked).toBeGreaterThanOrEqual(10_000);
    expect(talked).toBeLessThanOrEqual(20_000);
  });
});
