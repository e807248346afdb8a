import type { Locator } from 'playwright-core';
import type { Visitor } from '../../support/browser-visitor.js';
import { eventually } from '../../support/eventually.js';

/** How many times a patient person presses Tab. */
const MOST_TABS = 60;

/** A person who has a keyboard and nothing else: no click, no `fill`. */
export class Keys {
  constructor(readonly visitor: Visitor) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.visitor.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.visitor.page.keyboard.type(text);
  }

  /** Waits until the page itself leads the focus there. */
  async isAt(target: Locator): Promise<void> {
    await target.waitFor();
    await target.and(this.visitor.page.locator(':focus')).waitFor();
  }

  /** Presses Tab until the focus is there, and checks that one sees it. @throws Error where it never comes */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if ((await target.and(this.visitor.page.locator(':focus')).count()) > 0)
        // The ring is drawn with the next frame, which a busy machine keeps waiting.
        return eventually(() => this.expectVisibleFocus());
      await this.press(key);
    }
    throw new Error(`Tab never came to ${String(target)}`);
  }

  /** The element in focus, or the label drawn around it, has a ring of at least two pixels. */
  private async expectVisibleFocus(): Promise<void> {
    const ring = await this.visitor.page.evaluate<string | null>(`(() => {
      const element = document.activeElement;
      const near = [element, element.nextElementSibling, element.parentElement, element.closest('label')];
      const drawn = near.filter(Boolean).map((one) => getComputedStyle(one));
      const seen = drawn.some(({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none');
      return seen ? null : element.outerHTML.slice(0, 200);
    })()`);
    if (ring !== null) throw new Error(`the focus is not seen at ${this.visitor.path()}: ${ring}`);
  }
}
