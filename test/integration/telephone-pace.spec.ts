import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DialCall } from '../../src/platform/carriers/twilio/commands/dial-call.js';
import { TelephoneScene, TestScript } from '../support/telephone-scene.js';
import { TestApp } from '../support/test-app.js';
import { CallScripts } from '../../src/platform/carriers/call-script.js';

let scene: TelephoneScene;
beforeAll(async () => {
  scene = await TelephoneScene.start(
    {},
    { TWILIO_CALLS_PER_SECOND: '2', TWILIO_CALLS_AT_ONCE: '6' },
  );
});
afterAll(() => scene.stop());

const LINE = (index: number) => `+331990001${String(index).padStart(2, '0')}`;

it('starts so many calls a second, and lets so many live at once', async () => {
  for (let index = 0; index < 10; index += 1) {
    scene.phone(LINE(index)).neverAnswers();
    await scene.plan({ line: LINE(index), ringSeconds: 20 });
  }
  await scene.time.advance(20_000);
  const starts = scene.sim.calls.map(({ createdAt }) => createdAt.getTime());
  expect(starts).toHaveLength(6);
  for (let index = 2; index < starts.length; index += 1)
    expect(starts[index]! - starts[index - 2]!).toBeGreaterThanOrEqual(1_000);
  await scene.pass(60);
  expect(scene.sim.calls).toHaveLength(10);
  const alive = (at: Date) =>
    scene.sim.calls.filter(
      ({ createdAt, endedAt }) => createdAt <= at && (!endedAt || endedAt > at),
    );
  for (const { createdAt } of scene.sim.calls)
    expect(alive(createdAt).length).toBeLessThanOrEqual(6);
});

it('paces calls over processes', async () => {
  await scene.pass(120);
  const before = scene.sim.calls.length;
  const other = await TestApp.start({
    clock: scene.clock,
    jobs: false,
    databaseUrl: scene.app.databaseUrl,
    settings: {
      TWILIO_ACCOUNT_SID: scene.sim.accountSid,
      TWILIO_AUTH_TOKENS: scene.sim.authToken,
      TWILIO_NUMBER: '+33536490000',
      TWILIO_API_URL: scene.sim.url,
      TWILIO_CALLS_PER_SECOND: '2',
      TWILIO_CALLS_AT_ONCE: '6',
    },
  });
  other.app.get(CallScripts).register('test', new TestScript());
  try {
    const ids = await scene.inTransaction((tx) =>
      Promise.all(
        [20, 21, 22, 23].map((index) =>
          scene.calls.plan(tx, {
            ...{ subject: 'test:1', line: LINE(index), dialogue: null },
            ...{ ringSeconds: 20, limitSeconds: 60 },
          }),
        ),
      ),
    );
    const dials = ids.map((id, index) =>
      (index % 2 === 0 ? scene.app : other).app.get(DialCall).dial(id),
    );
    await scene.time.during(Promise.all(dials));
    expect(scene.sim.calls).toHaveLength(before + 1);
    await scene.time.advance(5_000);
    expect(scene.sim.calls).toHaveLength(before + 4);
  } finally {
    await other.stop();
  }
});
