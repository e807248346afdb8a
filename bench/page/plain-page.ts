import type { Browser, CDPSession } from 'playwright-core';

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/**
 * A page that nothing watches. Playwright listens to the network of every page of its own, and then the engine parses
 * the whole program again at each call of fetch, to tell who called: nobody's browser does that.
 */
export class PlainPage {
  #sent = 0;
  readonly #waiting = new Map<number, (message: Message) => void>();

  private constructor(
    private readonly browser: CDPSession,
    private readonly contextId: string,
    private readonly sessionId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      if (from !== sessionId) return;
      const answer = JSON.parse(message) as Message;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  /** A page of a browser that has never seen the service. */
  static async open(browser: Browser): Promise<PlainPage> {
    const session = await browser.newBrowserCDPSession();
    const { browserContextId } = await session.send('Target.createBrowserContext');
    const { targetId } = await session.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
      width: 1280,
      height: 800,
    });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId });
    return new PlainPage(session, browserContextId, sessionId);
  }

  /** @throws Error where the page refuses the command */
  async send<T>(method: string, params: object = {}): Promise<T> {
    const id = (this.#sent += 1);
    const answered = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.browser.send('Target.sendMessageToTarget', { message, sessionId: this.sessionId });
    const { result, error } = await answered;
    this.#waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { result } = await this.send<{ result: { value: T } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    return result.value;
  }

  async close(): Promise<void> {
    await this.browser.send('Target.disposeBrowserContext', { browserContextId: this.contextId });
    await this.browser.detach();
  }
}
