import { randomUUID } from 'node:crypto';
import type { RequestView } from '../../../src/features/interpreting/request.view.js';
import { Browser } from './browser.js';
import { type Cast, castFor, wait } from './cast.js';
import { Page } from './page.js';
import { planCall } from './plans.js';
import { Voice } from './voice.js';

const LOOK_MS = 150;
/** A page asks whether what it shows is still so. */
const SYNC_MS = 1_500;
const OVER = ['done', 'unmet', 'cancelled', 'failed'];

/** A professional: asks for an interpreter, talks, ends; sometimes cancels, swaps, drops, or is never seen again. */
export class Member {
  readonly page: Page;
  /** How each request ended, as the page learned it. */
  readonly outcomes: RequestView['state'][] = [];
  view: RequestView | null = null;
  voice: Voice | null = null;
  readonly #cast: Cast;
  readonly #browser: Browser;

  constructor(
    cast: Cast,
    cookie: string,
    private readonly languages: readonly string[],
  ) {
    this.#cast = castFor(cast);
    this.#browser = new Browser(this.#cast, cookie);
    this.page = new Page(this.#cast, this.#browser);
    this.page.on('request:changed', (view) => this.#see(view));
  }

  /** One request after the other until the last act. */
  async live(): Promise<void> {
    const { random, lastAct } = this.#cast;
    this.page.open();
    while (!lastAct.aborted) {
      await this.oneRequest();
      await wait(this.#cast, random.between(200, 1500));
    }
    this.page.close();
  }

  async oneRequest(plan = planCall(this.#cast)): Promise<void> {
    const asked = performance.now();
    let ends = Infinity;
    await this.ask(plan.gender);
    let synced = performance.now();
    while (!this.#cast.curtain.aborted && this.view && !OVER.includes(this.view.state)) {
      await wait(this.#cast, LOOK_MS);
      const now = performance.now();
      if (now - synced > SYNC_MS && (synced = now)) await this.sync();
      this.#speak();
      if (this.view.state === 'asking') await this.#act('gender', { gender: plan.answer });
      if (this.#tired(now - asked, plan.cancelAfterMs)) await this.#act('cancel');
      if (this.voice?.talking) ends = Math.min(ends, now + plan.talkMs);
      if (this.voice?.talking && plan.swap && now > ends - plan.talkMs / 2) {
        plan.swap = false;
        ends = Infinity;
        await this.#inSession('swap', { reason: 'wrong_dialect' });
      }
      if (this.voice?.talking && plan.goneMs)
        await this.#drop(plan.goneMs).then(() => (plan.goneMs = 0));
      if (now > ends || (this.voice && this.#cast.lastAct.aborted)) {
        if (plan.vanish) return this.#abandon();
        await this.end(this.voice!.sessionId);
        await this.sync();
      }
    }
    await this.#close(plan.rate, plan.standsMs);
  }

  /** Asks with a key, and repeats with the same key until an answer comes. */
  async ask(gender: RequestView['gender'] = 'either'): Promise<void> {
    const key = randomUUID();
    const wish = {
      language: this.#cast.random.pick(this.languages),
      gender,
      patientPlace: 'room',
      professionalLine: 'browser',
    };
    const headers = { 'idempotency-key': key };
    const answer = await this.#browser.insist<RequestView>('POST', '/requests', wish, headers);
    this.voice = null;
    if (answer.status === 409) return this.#resume();
    if (answer.status > 201) return void (this.view = null);
    this.#cast.witness.acknowledge(key, answer.body.id);
    this.view = null;
    this.#see(answer.body);
  }

  /** Ends a session, and repeats until an answer comes. */
  async end(sessionId: string): Promise<void> {
    await this.#browser.insist('POST', `/sessions/${sessionId}/end`);
  }

  /** Whether what the page shows is still so. */
  async sync(): Promise<void> {
    const { id = '', version = 0 } = this.view ?? {};
    const answer = await this.page.say('request:sync', { requestId: id, version });
    if (answer?.ok && answer.data.request) this.#see(answer.data.request);
  }

  /** A request of an earlier page lives on: this one takes it up. */
  async #resume(): Promise<void> {
    const live = await this.#browser.insist<{ request: RequestView | null }>(
      'GET',
      '/requests/live',
    );
    this.view = live.body.request;
  }

  #see(view: RequestView): void {
    if (!this.view) this.view = view;
    else if (view.id === this.view.id && view.version >= this.view.version) this.view = view;
  }

  #tired(waitedMs: number, cancelAfterMs: number): boolean {
    if (this.voice || !['hunting', 'waiting', 'asking'].includes(this.view!.state)) return false;
    return waitedMs > cancelAfterMs || this.#cast.lastAct.aborted;
  }

  /** As soon as there is a session, the page joins it. */
  #speak(): void {
    const { sessionId, state } = this.view!;
    if (!sessionId || OVER.includes(state) || this.voice?.sessionId === sessionId) return;
    this.voice = new Voice(this.#cast, this.page, sessionId, 'professional');
    void this.voice.run();
  }

  async #drop(goneMs: number): Promise<void> {
    this.voice!.vanish();
    await wait(this.#cast, goneMs);
    this.voice!.comeBack();
  }

  /** Never seen again: the hold must end it. The person comes back later, in another mood. */
  async #abandon(): Promise<void> {
    this.voice!.vanish();
    this.voice!.leave();
    const { id } = this.view!;
    while (!this.#cast.lastAct.aborted && !this.#cast.curtain.aborted) {
      await wait(this.#cast, 2_000);
      const { body } = await this.#browser.insist<RequestView>('GET', `/requests/${id}`);
      if (OVER.includes(body.state)) break;
    }
    this.page.open();
  }

  async #act(action: string, body?: object): Promise<void> {
    const path = `/requests/${this.view!.id}/${action}`;
    const answer = await this.#browser.insist<RequestView>('POST', path, body);
    if (answer.status < 300) this.#see(answer.body);
  }

  async #inSession(action: string, body?: object): Promise<void> {
    await this.#browser.insist('POST', `/sessions/${this.voice!.sessionId}/${action}`, body);
  }

  async #close(rate: number | null, standsMs: number): Promise<void> {
    this.voice?.leave();
    if (!this.view) return;
    this.outcomes.push(this.view.state);
    if (this.view.state === 'done' && rate && this.voice)
      await this.#inSession('rating', { stars: rate });
    if (this.view.state !== 'unmet' || !standsMs || this.#cast.lastAct.aborted) return;
    await this.#stand(standsMs);
  }

  /** Asks to be called back, and waits for it as long as it stands. */
  async #stand(standsMs: number): Promise<void> {
    const unmet = this.view!.id;
    const until = new Date(Date.now() + standsMs).toISOString();
    const path = `/requests/${unmet}/call-back`;
    const answer = await this.#browser.insist<RequestView>('POST', path, { until });
    if (answer.status > 201) return;
    this.#cast.witness.acknowledge(`call-back:${unmet}:${until}`, answer.body.id);
    this.view = answer.body;
    this.voice = null;
    while (!this.#cast.curtain.aborted && !OVER.includes(this.view.state)) {
      await wait(this.#cast, 1_000);
      await this.sync();
      if (this.view.sessionId || this.#cast.lastAct.aborted) await this.#act('cancel');
    }
    this.outcomes.push(this.view.state);
  }
}
