import type { Ack, VoiceSignal } from '../../src/features/live/index.js';
import type { IceView, SessionView } from '../../src/features/interpreting/session.view.js';
import type { LiveClient, TestApp } from './test-app.js';

export type ArrivedSignal = VoiceSignal & { fromLegId: string; fromConnection: string };

/** A party's page without a browser: it joins, beats and signals as the web application does. */
export class VoicePage {
  legId = '';
  ice: IceView | undefined;
  session: SessionView | undefined;
  muted = false;
  readonly signals: ArrivedSignal[] = [];
  replaced = false;
  hungUp = false;

  private constructor(
    readonly app: TestApp,
    private readonly cookie: string,
    readonly sessionId: string,
    readonly connection: string,
    public socket: LiveClient,
  ) {
    this.#listen();
  }

  /** A page that is open and has not joined yet. */
  static async open(
    app: TestApp,
    cookie: string,
    sessionId: string,
    connection = `page-${Math.random().toString(36).slice(2, 12)}`,
  ): Promise<VoicePage> {
    return new VoicePage(app, cookie, sessionId, connection, await app.socket(cookie));
  }

  static async join(app: TestApp, cookie: string, sessionId: string): Promise<VoicePage> {
    const page = await VoicePage.open(app, cookie, sessionId);
    await page.join();
    return page;
  }

  async join(legId?: string): Promise<void> {
    const { sessionId, connection } = this;
    const answer = await this.ask<{ session: SessionView; legId: string; ice: IceView }>(
      'voice:join',
      { sessionId, connection, ...(legId ? { legId } : {}) },
    );
    Object.assign(this, valueOf(answer));
  }

  /** A beat; throws the error's code where it is refused. */
  async beat(...hears: VoicePage[]): Promise<SessionView | null> {
    const answer = await this.beatAck(...hears);
    const { session } = valueOf(answer);
    if (session) this.session = session;
    return session;
  }

  beatAck(...hears: VoicePage[]): Promise<Ack<{ session: SessionView | null }>> {
    return this.ask('voice:beat', {
      sessionId: this.sessionId,
      connection: this.connection,
      hears: hears.map((page) => page.legId),
      muted: this.muted,
      version: this.session?.version ?? 0,
    });
  }

  signal(to: VoicePage, sdp: string, toConnection = to.connection): Promise<Ack<object>> {
    return this.ask('voice:signal', {
      sessionId: this.sessionId,
      toLegId: to.legId,
      toConnection,
      description: { type: 'offer', sdp },
    });
  }

  /** The connection is lost and made again; the page is the same. */
  async reconnect(): Promise<void> {
    this.socket.disconnect();
    this.socket = await this.app.socket(this.cookie);
    this.#listen();
  }

  close(): void {
    this.socket.disconnect();
  }

  ask<T>(event: string, body: object): Promise<Ack<T>> {
    return (this.socket as unknown as Untyped).timeout(5000).emitWithAck(event, body) as Promise<
      Ack<T>
    >;
  }

  #listen(): void {
    this.socket.on('session:changed', (view) => {
      if (view.id === this.sessionId && view.version >= (this.session?.version ?? 0))
        this.session = view;
    });
    this.socket.on('voice:signal', (signal) => void this.signals.push(signal));
    this.socket.on('voice:replaced', () => (this.replaced = true));
    this.socket.on('voice:hang-up', () => (this.hungUp = true));
  }
}

interface Untyped {
  timeout(millis: number): { emitWithAck(event: string, body: unknown): Promise<unknown> };
}

function valueOf<T>(answer: Ack<T>): T {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data;
}
