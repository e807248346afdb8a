import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfferView } from '../../src/features/agencies/console.view.js';
import type { RequestView } from '../../src/features/interpreting/request.view.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';

async function until<T>(read: () => T | undefined, seconds: number): Promise<T> {
  for (const end = process.hrtime.bigint() + BigInt(seconds * 1e9); ;) {
    const value = read();
    if (value !== undefined) return value;
    if (process.hrtime.bigint() > end) throw new Error(`not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a hunt in real time, on two processes of one database', () => {
  let web: TestApp;
  let worker: TestApp;
  beforeAll(async () => {
    web = await TestApp.start({ jobs: false });
    worker = await TestApp.start({ databaseUrl: web.databaseUrl });
  });
  afterAll(async () => {
    await worker.stop();
    await web.stop();
  });

  it('rings, moves on and ends by its jobs alone, and is seen on both sides as it does', async () => {
    const contract = { staggerSeconds: 1, ringSeconds: 5 };
    const scene = await HuntScene.set(web, [contract, contract]);
    const consoles = await Promise.all(
      scene.agencies.map((agency) => worker.socket(agency.operator.cookie)),
    );
    const page = await worker.socket(scene.member.cookie);
    const rings: OfferView[] = [];
    for (const socket of consoles) socket.on('offer:changed', (view) => rings.push(view));
    const views: RequestView[] = [];
    page.on('request:changed', (view) => views.push(view));

    const { id } = await scene.create();
    await until(() => rings.find((offer) => offer.state === 'ringing'), 5);
    const states = () =>
      views
        .at(-1)
        ?.offers.map((offer) => offer.state)
        .join();
    await until(() => (states() === 'ringing,ringing' ? true : undefined), 10);
    const last = await until(() => views.find((view) => view.state === 'unmet'), 20);
    expect(last).toMatchObject({ id, reason: 'no_answer' });
    const versions = views.map((view) => view.version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    const firstRing = Date.parse(last.offers[0]!.rangAt!);
    const secondRing = Date.parse(last.offers[1]!.rangAt!);
    expect(secondRing - firstRing).toBeGreaterThanOrEqual(1000);
    expect(await scene.entries(id)).toHaveLength(1);
    expect(await scene.pendingStep(id)).toBeUndefined();
  });
});
