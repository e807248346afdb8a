import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HuntStep } from '../../src/features/interpreting/hunt/hunt-step.js';
import { DropLeg } from '../../src/features/interpreting/legs/drop-leg.js';
import { LeaveLeg } from '../../src/features/interpreting/legs/leave-leg.js';
import { LegDeadlines } from '../../src/features/interpreting/legs/leg-deadlines.js';
import { TakeLeg } from '../../src/features/interpreting/legs/take-leg.js';
import { EndSession } from '../../src/features/interpreting/sessions/end-session.js';
import { SweepSessions } from '../../src/features/interpreting/sessions/sweep-sessions.js';
import { SwapInterpreter } from '../../src/features/interpreting/sessions/swap-interpreter.js';
import { Beat } from '../../src/features/interpreting/voice/beat.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { AppError } from '../../src/platform/errors/app-error.js';
import { Accepted } from '../support/conversation.js';
import { TestApp } from '../support/test-app.js';

const PARTIES = ['professional', 'interpreter', 'patient'] as const;
type PartyName = (typeof PARTIES)[number];

/** Anything that can happen to a conversation, in any order, repeated, at the same time as something else. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ what: 'beats' as const }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('beat' as const), by: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('join' as const), by: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('drop' as const), by: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), by: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('deadline' as const),
      by: fc.nat(2),
      which: fc.constantFrom('join' as const, 'watch' as const, 'hold' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'swap' as const }) },
  { weight: 2, arbitrary: fc.constant({ what: 'accept' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'hunt' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'patient' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'sweep' as const }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('wait' as const), seconds: fc.nat(40) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

describe('a conversation, whatever happens', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  const get = <T>(service: new (...args: never[]) => T): T => app.app.get(service);

  interface Leg {
    id: string;
    party: PartyName;
    connection: string | null;
  }
  const legsOf = (call: Accepted): Promise<Leg[]> =>
    app.db.query(
      `SELECT DISTINCT ON (party) id, party, connection FROM leg WHERE session_id = $1
       ORDER BY party, (state = 'out'), created_at DESC, id DESC`,
      [call.sessionId],
    );

  async function beat(call: Accepted, leg: Leg, legs: Leg[]): Promise<void> {
    const message = {
      sessionId: call.sessionId,
      connection: leg.connection ?? 'nobody-yet',
      hears: legs.filter(({ id }) => id !== leg.id).map(({ id }) => id),
      muted: false,
      version: 0,
    };
    await get(Beat).take({ legId: leg.id, party: leg.party }, message);
  }

  async function happen(call: Accepted, event: Happening): Promise<unknown> {
    const legs = await legsOf(call);
    const one = 'by' in event ? legs.find(({ party }) => party === PARTIES[event.by]) : legs[0];
    switch (event.what) {
      case 'wait':
        return clock.advance(event.seconds);
      case 'beats':
        clock.advance(5);
        return Promise.allSettled(legs.map((leg) => beat(call, leg, legs)));
      case 'swap':
        return get(SwapInterpreter).swap(call.sessionId, { reason: 'wrong_language' });
      case 'hunt':
        return get(HuntStep).run(call.requestId);
      case 'sweep':
        return get(SweepSessions).sweep();
      case 'patient':
        return call.post(call.member.cookie, 'patient-link');
      case 'accept':
        await call.beatConsoles();
        return call.accept(0).catch(() => undefined);
      default:
        break;
    }
    if (!one) return undefined;
    const page = one.connection ?? 'nobody-yet';
    switch (event.what) {
      case 'beat':
        return beat(call, one, legs);
      case 'join':
        return get(TakeLeg).take(one.id, one.connection ?? `page-${randomUUID()}`);
      case 'drop':
        return get(DropLeg).socketClosed(one.id, page, clock.now());
      case 'leave':
        return one.party === 'professional'
          ? undefined
          : get(LeaveLeg).leave(call.sessionId, one.id);
      case 'deadline':
        return get(LegDeadlines).meet(event.which, one.id);
    }
  }

  /** A refusal is a normal answer; anything else that is thrown is a fault. */
  async function tolerate(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }

  async function consistent(call: Accepted): Promise<void> {
    const [session, request] = [await call.session(), await call.request()];
    const over = ['done', 'failed', 'cancelled', 'unmet'].includes(request.state);
    expect([session.state === 'ended', over]).toEqual(over ? [true, true] : [false, false]);
    expect(await call.entries()).toHaveLength(over ? 1 : 0);
    const expected: Record<string, string[]> = {
      connecting: ['connecting'],
      talking: ['talking'],
      interrupted: ['talking'],
      replacing: ['hunting'],
      ended: ['done', 'failed'],
    };
    expect(expected[session.state]).toContain(request.state);
    const spans = await app.db.query(
      `SELECT count(*) FILTER (WHERE NOT closed)::int AS open FROM talk_span WHERE session_id = $1`,
      [call.sessionId],
    );
    if (over) expect(spans[0].open).toBe(0);
    if (over) expect(await call.legs()).toEqual([]);
  }

  it('has one outcome, one entry, and no more talk than time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(happening, { minLength: 1, maxLength: 3 }), {
          minLength: 5,
          maxLength: 30,
        }),
        async (schedule) => {
          const call = await Accepted.make(app);
          const began = clock.millis();
          for (const leg of await legsOf(call)) await get(TakeLeg).take(leg.id, `page-${leg.id}`);
          for (const together of schedule) {
            await Promise.all(together.map((event) => tolerate(happen(call, event))));
            await consistent(call);
          }
          // Everybody is gone: time and the sweeper alone must bring it to an end.
          for (let hours = 0; hours < 4; hours++) {
            clock.advance(3600);
            await get(SweepSessions).sweep();
            await get(HuntStep).run(call.requestId);
            await get(SweepSessions).sweep();
          }
          await get(EndSession).now(call.sessionId, 'ended_by_professional');
          const session = await call.session();
          expect(session.state).toBe('ended');
          expect(session.reason).not.toBe('ended_by_professional');
          await consistent(call);
          const [entry] = await call.entries();
          expect(entry!['talk_seconds']).toBe(session.talk_seconds);
          expect(session.talk_seconds * 1000).toBeLessThanOrEqual(clock.millis() - began);
        },
      ),
      { numRuns: 30, seed: 20310303, endOnFailure: true },
    );
  }, 240_000);
});
