import type { DestinationStream } from 'pino';
import { ManualClock } from '../../src/kernel/clock.js';
import { CallScript, CallScripts, type Turn } from '../../src/platform/carriers/call-script.js';
import type { Input } from '../../src/platform/carriers/call-step.js';
import type {
  CallEvent,
  CallPlan,
  TelephoneCall,
} from '../../src/platform/carriers/telephone-call.js';
import { TelephoneCalls } from '../../src/platform/carriers/telephone-calls.js';
import { InterpretCall } from '../../src/platform/carriers/twilio/events/interpret-call.js';
import { ReconcileCalls } from '../../src/platform/carriers/twilio/reconcile/reconcile-calls.js';
import { Database, type Transaction } from '../../src/platform/database/transactions.js';
import {
  type LiveCall,
  type SimulatorOptions,
  type Telephone,
  TwilioSimulator,
  VirtualTime,
} from '../simulator/index.js';
import { runDueJobs } from './due-jobs.js';
import { freeTcpPort } from './free-port.js';
import { TestApp } from './test-app.js';

export const OWN = '+33536490000';
export const AGENCY = '+33199000010';
export const CALLER = '+33199000001';
const TOKEN = '0123456789abcdef0123456789abcdef';
const ACCOUNT = `AC${'0123456789abcdef'.repeat(2)}`;

export type Answer = (call: TelephoneCall, input: Input, tx: Transaction) => Turn | Promise<Turn>;

/** A script that a test writes, and everything that it was asked and told. */
export class TestScript extends CallScript {
  readonly inputs: { call: TelephoneCall; input: Input }[] = [];
  readonly told: { call: TelephoneCall; event: CallEvent }[] = [];
  answer: Answer = () => ({ step: { kind: 'hang_up', say: [{ key: 'goodbye' }] }, dialogue: null });

  override async next(tx: Transaction, call: TelephoneCall, input: Input): Promise<Turn> {
    this.inputs.push({ call, input });
    return this.answer(call, input, tx);
  }

  override async happened(_: Transaction, call: TelephoneCall, event: CallEvent): Promise<void> {
    this.told.push({ call, event });
  }

  /** What was told of a call, as `kind` and the second of the minute. */
  toldOf(callId: string): string[] {
    return this.told
      .filter(({ call }) => call.id === callId)
      .map(({ event }) => (event.kind === 'out' ? `out ${event.why}` : event.kind));
  }

  forget(): void {
    this.inputs.length = this.told.length = 0;
  }
}

/** The real application with a telephone, against the simulator, in virtual time. */
export class TelephoneScene {
  private constructor(
    readonly app: TestApp,
    readonly sim: TwilioSimulator,
    readonly time: VirtualTime,
    readonly clock: ManualClock,
    readonly script: TestScript,
  ) {}

  /** @param options.inboundByTest calls that come in are answered by the test's script, not by the product's */
  static async start(
    simulator: SimulatorOptions = {},
    settings: NodeJS.ProcessEnv = {},
    { inboundByTest = false, log }: { inboundByTest?: boolean; log?: DestinationStream } = {},
  ): Promise<TelephoneScene> {
    const clock = new ManualClock();
    let settle = () => Promise.resolve();
    const time = new VirtualTime({ moved: (now) => clock.set(now), settle: () => settle() });
    clock.set(time.now());
    const pace = { callsPerSecond: 100, ...simulator.pace };
    const options = { accountSid: ACCOUNT, authToken: TOKEN, ...simulator, time, pace };
    const sim = await new TwilioSimulator(options).start();
    const port = await freeTcpPort();
    const url = `http://127.0.0.1:${port}`;
    const app = await TestApp.start({
      clock,
      port,
      log,
      settings: {
        TWILIO_ACCOUNT_SID: ACCOUNT,
        TWILIO_AUTH_TOKENS: `${TOKEN}, an-older-one`,
        TWILIO_NUMBER: OWN,
        TWILIO_API_URL: sim.url,
        TWILIO_CALLS_PER_SECOND: '100',
        PUBLIC_BASE_URL: url,
        ...settings,
      },
    });
    const script = new TestScript();
    const scripts = app.app.get(CallScripts);
    scripts.register('test', script);
    if (inboundByTest) {
      const known = scripts.of.bind(scripts);
      scripts.of = (subject) => (subject === null ? script : known(subject));
    }
    sim.ownNumber(OWN, {
      voiceUrl: `${url}/api/telephone/twilio/calls#rc=2&rp=5xx,ct`,
      statusCallback: `${url}/api/telephone/twilio/calls/status`,
    });
    const scene = new TelephoneScene(app, sim, time, clock, script);
    settle = () => scene.#settle();
    return scene;
  }

  get calls(): TelephoneCalls {
    return this.app.app.get(TelephoneCalls);
  }

  /** Plans a call as a feature does, in a transaction of its own. */
  plan(given: Partial<CallPlan> = {}): Promise<string> {
    const plan = {
      ...{ subject: 'test:1', line: AGENCY, ringSeconds: 30, limitSeconds: 3600, dialogue: null },
      ...given,
    };
    return this.inTransaction((tx) => this.calls.plan(tx, plan));
  }

  inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.app.app.get(Database).transaction(work);
  }

  phone(number: string): Telephone {
    return this.sim.telephone(number);
  }

  /** Until a call hears this. */
  after(call: LiveCall, pattern: RegExp): Promise<unknown> {
    return this.time.runUntil(call.hears(pattern));
  }

  /** Until the keys are pressed. */
  press(call: LiveCall, keys: string): Promise<unknown> {
    return this.time.runUntil(call.press(keys));
  }

  /** Waits for the words of each pair, then presses its keys. */
  async keyIn(call: LiveCall, ...steps: (readonly [RegExp, string])[]): Promise<void> {
    for (const [words, keys] of steps) {
      await this.after(call, words);
      await this.press(call, keys);
    }
  }

  /** Lets seconds pass, with the reconciler's rounds. */
  async pass(seconds: number, { reconcile = true } = {}): Promise<void> {
    for (let passed = 1; passed <= seconds; passed += 1) {
      // A second at a time, for jobs that nothing of the simulator's waits for.
      await this.time.advance(1000);
      if (reconcile && passed % 30 === 0)
        await this.time.during(this.app.app.get(ReconcileCalls).reconcile());
    }
    await this.time.advance(0);
  }

  async row(callId: string): Promise<Record<string, unknown>> {
    const [row] = await this.app.db.query('SELECT * FROM call WHERE id = $1', [callId]);
    return row as Record<string, unknown>;
  }

  async state(callId: string): Promise<unknown> {
    return (await this.row(callId))['state'];
  }

  /** The spans of talk that the script was told of a call, in seconds since `from`. */
  spans(callId: string): [Date, Date][] {
    const events = this.script.told.filter(({ call }) => call.id === callId).map((t) => t.event);
    const starts = events.filter(({ kind }) => kind === 'in');
    const ends = events.filter(({ kind }) => kind === 'left');
    return starts.map(({ at }, index) => [at, ends[index]!.at]);
  }

  /** The same, as the simulator has recorded them; Twilio tells whole seconds. */
  truth(sid: string): [Date, Date][] {
    const whole = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000);
    return this.sim.conferences
      .flatMap(({ participants }) => participants)
      .filter(({ callSid }) => callSid === sid)
      .map(({ joinedAt, leftAt }) => [whole(joinedAt), whole(leftAt!)]);
  }

  async stop(): Promise<void> {
    await this.sim.stop();
    await this.app.stop();
  }

  async #settle(): Promise<void> {
    await this.app.app.get(InterpretCall).idle();
    await runDueJobs(this.app);
    await this.app.app.get(InterpretCall).idle();
  }
}
