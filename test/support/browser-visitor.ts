import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

const PROJECT = join(import.meta.dirname, '../..');
export const ARTEFACTS = join(PROJECT, 'artefacts/screens');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const STANDARDS = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

interface AxeViolation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** One person at one browser page. What goes wrong in the page is kept in `faults`, for the suite to fail on. */
export class Visitor {
  /** What the page complained of, and every call to another origin. */
  readonly faults: string[] = [];
  readonly #allowed: RegExp[] = [];

  constructor(
    readonly context: BrowserContext,
    public page: Page,
    readonly base: string,
  ) {
    this.#watch(page);
  }

  /** A fault that this test is about: the browser writes every refusal of the service to its console. */
  allow(...faults: RegExp[]): void {
    this.#allowed.push(...faults);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.base}${path}`);
  }

  /** Closes the page as a person closes a tab. */
  async closePage(): Promise<void> {
    await this.page.close();
  }

  /** Opens another page in the same browser, after the former one was closed. */
  async openPage(path: string): Promise<void> {
    this.page = await this.context.newPage();
    this.#watch(this.page);
    await this.goto(path);
  }

  /** The path of the address, with its query. */
  path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Waits until the page shows its one `h1` with these words (a string is a part of it). */
  async sees(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** Waits until these words stand somewhere in the page. */
  async reads(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** Keeps a picture of the page in the artefacts, as `<name>-<width>-<scheme>.png`. */
  async picture(name: string, fullPage = false): Promise<void> {
    await mkdir(ARTEFACTS, { recursive: true });
    await this.#settle();
    const { width } = this.page.viewportSize()!;
    const dark = await this.page.evaluate<boolean>(
      `matchMedia('(prefers-color-scheme: dark)').matches`,
    );
    // Else what sticks to the top of the window is drawn in the middle of the page.
    if (fullPage) await this.page.evaluate('scrollTo(0, 0)');
    const path = join(ARTEFACTS, `${name}-${width}-${dark ? 'dark' : 'light'}.png`);
    await this.page.screenshot({ path, fullPage });
  }

  /**
   * Throws what axe finds against WCAG 2.2 A and AA in the page as it stands.
   * @param what `colours`: only what the colour scheme changes, where all else was looked at before
   */
  async expectAccessible(what: 'all' | 'colours' = 'all'): Promise<void> {
    await this.#settle();
    if (!(await this.page.evaluate<boolean>('"axe" in window')))
      // Evaluated, not added as a script: the page's own security policy refuses foreign scripts.
      await this.page.evaluate(`(() => { ${await axeSource()} })()`);
    const runOnly = what === 'all' ? STANDARDS : COLOURS;
    const violations = await this.page.evaluate<AxeViolation[]>(
      `axe.run({ runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })
         .then(({ violations }) => violations)`,
    );
    if (violations.length > 0)
      throw new Error(`axe at ${this.path()}:\n${violations.map(inWords).join('\n')}`);
  }

  /** Throws where the page stays wider than its window, with what sticks out. */
  async expectNoSidewaysScroll(): Promise<void> {
    // What measures itself, as a chart does, follows a change of the window a moment later.
    await eventually(async () => {
      const found = await this.page.evaluate<{ width: number; window: number; out: string[] }>(
        `(() => {
          const root = document.documentElement;
          const out = [...document.querySelectorAll('body *')]
            .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1)
            .map((e) => e.tagName + '.' + e.getAttribute('class'));
          return { width: root.scrollWidth, window: root.clientWidth, out: out.slice(0, 8) };
        })()`,
      );
      if (found.width > found.window)
        throw new Error(
          `${this.path()} is ${found.width} px wide in a window of ${found.window} px: ${found.out.join(', ')}`,
        );
    });
  }

  /** Waits until no colour is on its way to another: one that is inherited goes level by level, even at once. */
  async #settle(): Promise<void> {
    await eventually(async () => {
      const moving = await this.page.evaluate<number>(
        `document.getAnimations().filter((one) => one instanceof CSSTransition).length`,
      );
      if (moving > 0) throw new Error(`${moving} transitions do not end at ${this.path()}`);
    });
  }

  /** What went wrong and was not allowed. */
  complaints(): string[] {
    return this.faults.filter((fault) => !this.#allowed.some((allowed) => allowed.test(fault)));
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(`page: ${error.stack ?? error.message}`));
    page.on('console', (message) => this.#noteMessage(message));
    page.on('request', (request) => this.#noteRequest(request));
  }

  #noteMessage(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    this.faults.push(`console: ${message.text()} (${message.location().url})`);
  }

  #noteRequest(request: Request): void {
    const { origin, protocol } = new URL(request.url());
    if (origin !== this.base && ['http:', 'https:', 'ws:', 'wss:'].includes(protocol))
      this.faults.push(`another origin was asked: ${request.url()}`);
  }
}

let source: Promise<string> | undefined;
const axeSource = (): Promise<string> => (source ??= readFile(AXE, 'utf8'));

function inWords({ id, help, nodes }: AxeViolation): string {
  const where = nodes.map((n) => `    ${n.target.join(' ')}\n      ${n.failureSummary}`);
  return `  ${id}: ${help}\n${where.slice(0, 4).join('\n')}`;
}
