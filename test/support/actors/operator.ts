import { randomUUID } from 'node:crypto';
import type {
  AcceptedOfferView,
  ConsoleView,
  OfferView,
} from '../../../src/features/agencies/console.view.js';
import type { MyLegView } from '../../../src/features/interpreting/session.view.js';
import { Browser } from './browser.js';
import { type Cast, castFor, wait } from './cast.js';
import { Page } from './page.js';
import { planAnswer, planTalk, type TalkPlan } from './plans.js';
import { Voice } from './voice.js';

const BEAT_MS = 2_500;

/** An operator at a console: accepts, refuses or lets ring; interprets, or hands over by a link. */
export class Operator {
  readonly page: Page;
  /** Offers that ring here, as the page shows them. */
  readonly shown = new Map<string, OfferView>();
  voice: Voice | null = null;
  /** A process has taken its first beat. */
  opened = false;
  readonly #cast: Cast;
  readonly #browser: Browser;
  readonly #consoleId = randomUUID();
  readonly #decided = new Set<string>();
  /** Answers by itself; otherwise the test does. */
  #atWork = false;

  constructor(cast: Cast, cookie: string) {
    this.#cast = castFor(cast);
    this.#browser = new Browser(this.#cast, cookie);
    this.page = new Page(this.#cast, this.#browser);
    this.page.on('offer:changed', (view) => this.#show(view));
  }

  /** Keeps the console open until everybody goes home. */
  async live(): Promise<void> {
    this.#atWork = true;
    this.page.open();
    while (!this.#cast.curtain.aborted) {
      await this.beat();
      for (const offer of this.shown.values()) void this.#consider(offer);
      await wait(this.#cast, BEAT_MS);
    }
  }

  /** The console is open; where it shows something old it asks for the snapshot. */
  async beat(): Promise<void> {
    const offers = Object.fromEntries(
      [...this.shown.values()].map(({ id, version }) => [id, version]),
    );
    const answer = await this.page.say('console:beat', { consoleId: this.#consoleId, offers });
    if (!answer?.ok) return;
    this.opened = true;
    if (!answer.data.stale) return;
    const snapshot = await this.#browser.try<ConsoleView>('GET', '/console');
    if (snapshot?.status !== 200) return;
    this.shown.clear();
    for (const offer of snapshot.body.offers) this.shown.set(offer.id, offer);
  }

  /** Accepts, and repeats until an answer comes; null where somebody was faster or it is over. */
  async accept(offerId: string, talk: 'self' | 'link'): Promise<AcceptedOfferView | null> {
    const answer = await this.#browser.insist<AcceptedOfferView>(
      'POST',
      `/offers/${offerId}/accept`,
      {
        interpreterLabel: 'Interprète 12',
        talk,
      },
    );
    if (answer.status !== 200) return null;
    this.#cast.witness.won.set(offerId, answer.body.sessionId);
    return answer.body;
  }

  #show(view: OfferView): void {
    const known = this.shown.get(view.id);
    if (known && known.version > view.version) return;
    if (view.state !== 'ringing') return void this.shown.delete(view.id);
    this.shown.set(view.id, view);
    void this.#consider(view);
  }

  async #consider(offer: OfferView): Promise<void> {
    const { lastAct, curtain } = this.#cast;
    if (!this.#atWork || this.voice || this.#decided.has(offer.id) || lastAct.aborted) return;
    this.#decided.add(offer.id);
    const plan = planAnswer(this.#cast, offer.gender);
    await wait(this.#cast, plan.afterMs);
    if (plan.answer === 'ignore' || this.voice || curtain.aborted) return;
    try {
      if (plan.answer === 'refuse') {
        await this.#browser.insist('POST', `/offers/${offer.id}/refuse`, { reason: plan.reason });
        return;
      }
      const accepted = await this.accept(offer.id, plan.talk);
      if (!accepted) return;
      const talk = planTalk(this.#cast);
      if (plan.talk === 'self') await this.#interpret(accepted.sessionId, talk);
      else if (accepted.interpreterLink) await this.#handOver(accepted, talk);
    } catch (error) {
      if (!curtain.aborted) throw error;
    }
  }

  async #interpret(sessionId: string, plan: TalkPlan): Promise<void> {
    // It took two at once: the second is left to the deadline that nobody keeps.
    if (plan.absent || this.voice) return;
    this.voice = new Voice(this.#cast, this.page, sessionId, 'interpreter');
    await this.#play(this.voice, this.#browser, plan);
    this.voice = null;
    this.page.open();
  }

  /** Somebody else interprets, in a browser of their own that has nothing but the link. */
  async #handOver(accepted: AcceptedOfferView, plan: TalkPlan): Promise<void> {
    if (plan.absent) return;
    const cast = castFor(this.#cast);
    const browser = new Browser(cast, '');
    const token = accepted.interpreterLink!.split('/').at(-1)!;
    const joined = await browser.insist<MyLegView>('POST', `/join/${token}`);
    // The answer was lost with its cookie: that link is spent. Nobody comes; the hunt must go on.
    if (joined.status !== 200) return;
    browser.keep(joined);
    const page = new Page(cast, browser);
    page.open();
    await this.#play(new Voice(cast, page, accepted.sessionId, 'interpreter'), browser, plan);
    page.close();
  }

  async #play(voice: Voice, browser: Browser, plan: TalkPlan): Promise<void> {
    const done = voice.run();
    await Promise.race([done, this.#misbehave(voice, browser, plan)]);
    await done;
  }

  async #misbehave(voice: Voice, browser: Browser, plan: TalkPlan): Promise<void> {
    await wait(this.#cast, plan.afterMs);
    if (voice.over) return;
    if (plan.leave) {
      await browser.insist('POST', `/sessions/${voice.sessionId}/leave`);
      voice.leave();
    } else if (plan.vanish || plan.goneMs > 0) {
      voice.vanish();
      await wait(this.#cast, plan.vanish ? 1_000 : plan.goneMs);
      if (plan.vanish) voice.leave();
      else voice.comeBack();
    }
  }
}
