import { randomUUID } from 'node:crypto';
import type { Party, SessionView } from '../../../src/features/interpreting/session.view.js';
import { type Cast, wait } from './cast.js';
import type { Page } from './page.js';

const BEAT_MS = 1_000;
const RETRY_MS = 300;

/** The errors after which a page has no part in the session any more. */
const FINAL = ['SESSION_ENDED', 'SESSION_UNKNOWN', 'LEG_REPLACED', 'SIGN_IN_REQUIRED', 'FORBIDDEN'];

/** A page's part in one session: takes its leg, beats, comes back where it broke. */
export class Voice {
  session: SessionView | null = null;
  /** The page has no part in it any more. */
  over = false;
  legId = '';
  #connection = randomUUID();
  #joined = false;
  #silent = false;
  /** The page was opened anew and has not joined since. */
  #reopened = false;
  readonly #offs: (() => void)[];

  constructor(
    private readonly cast: Cast,
    private readonly page: Page,
    readonly sessionId: string,
    private readonly party: Party,
  ) {
    this.#offs = [
      page.on('session:changed', (view) => this.#see(view)),
      // A new socket holds no leg until it says which.
      page.on('connect', () => void (this.#joined = false)),
    ];
  }

  /** Since when, by the server's word, both were heard; null: not yet, or not now. */
  get talking(): boolean {
    return this.session?.state === 'talking' && this.#joined;
  }

  /** Joins and beats until its part is over. */
  async run(): Promise<void> {
    while (!this.over && !this.cast.curtain.aborted) {
      if (!this.page.connected || this.#silent) await wait(this.cast, RETRY_MS);
      else if (!this.#joined) await this.#join();
      else await Promise.all([this.#beat(), wait(this.cast, BEAT_MS)]);
    }
    this.leave();
  }

  /** The tab is closed. It comes back, if it does, as another page. */
  vanish(): void {
    this.cast.ether.hush(this.legId);
    this.#silent = true;
    this.#joined = false;
    this.page.close();
  }

  comeBack(): void {
    this.#connection = randomUUID();
    this.#reopened = true;
    this.#silent = false;
    this.page.open();
  }

  /** Its part is over: it speaks no more. */
  leave(): void {
    this.over = true;
    this.cast.ether.hush(this.legId);
    for (const off of this.#offs) off();
  }

  async #join(): Promise<void> {
    const body = { sessionId: this.sessionId, connection: this.#connection };
    const answer = await this.page.say('voice:join', body);
    if (this.#silent || this.over) return;
    if (!answer?.ok) return this.#refused(answer?.error.code);
    this.legId = answer.data.legId;
    if (this.#reopened) this.cast.ether.confirmed.reload(this.sessionId, this.legId);
    this.#joined = true;
    this.#reopened = false;
    this.#see(answer.data.session);
    if (!this.over) this.cast.ether.speak(this.sessionId, this.party, this.legId);
  }

  async #beat(): Promise<void> {
    const { sessionId, legId } = this;
    const hears = this.cast.ether.heardBy(sessionId, legId);
    const sent = performance.now();
    const answer = await this.page.say('voice:beat', {
      sessionId,
      connection: this.#connection,
      hears,
      muted: false,
      version: this.session?.version ?? 0,
    });
    if (answer && !answer.ok) return this.#refused(answer.error.code);
    if (!answer) return;
    const acknowledged = performance.now();
    this.cast.ether.confirmed.beat({ sessionId, legId, hears, sent, acknowledged });
    if (answer.data.session) this.#see(answer.data.session);
  }

  async #refused(code: string | undefined): Promise<void> {
    if (code && FINAL.includes(code)) return this.leave();
    this.#joined = false;
    await wait(this.cast, RETRY_MS);
  }

  #see(view: SessionView): void {
    if (view.id !== this.sessionId || (this.session && view.version < this.session.version)) return;
    this.session = view;
    const mine = view.legs.find((leg) => leg.id === this.legId);
    if (view.state === 'ended' || mine?.state === 'out') this.leave();
  }
}
