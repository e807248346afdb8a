import type { Visitor } from '../../support/browser-visitor.js';

/** `/console` of an agency's operator. */
export class ConsolePage {
  private constructor(readonly visitor: Visitor) {}

  /** Opens it and waits until requests would ring. */
  static async open(visitor: Visitor, agency: string): Promise<ConsolePage> {
    await visitor.goto('/console');
    return ConsolePage.seen(visitor, agency);
  }

  static async seen(visitor: Visitor, agency: string): Promise<ConsolePage> {
    await visitor.sees('Console');
    await visitor.reads(agency);
    await visitor.reads('Reliée au service');
    await visitor.expectAccessible();
    return new ConsolePage(visitor);
  }

  /** The card of a request that rings, in this language. */
  card(language: string) {
    const { page } = this.visitor;
    return page.getByRole('article').filter({
      has: page.getByRole('heading', { level: 2, name: language }),
    });
  }

  /** Waits until a request in this language rings: seen, in the tab's title, and checked by axe. */
  async rings(language: string): Promise<void> {
    await this.card(language).waitFor();
    await this.visitor.expectAccessible();
  }

  async acceptWithKeys(interpreter: string): Promise<void> {
    const { page } = this.visitor;
    await page.keyboard.press('a');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(interpreter);
    await page.keyboard.press('Enter');
  }

  async accept(language: string, interpreter: string, how: 'self' | 'link'): Promise<void> {
    const card = this.card(language);
    await card.getByLabel('Nom ou numéro de l’interprète').fill(interpreter);
    const words = how === 'self' ? 'J’interprète ici' : 'Transmettre par lien';
    await card.getByRole('button', { name: words }).click();
  }

  async refuse(language: string, reason: string): Promise<void> {
    const card = this.card(language);
    await card.getByRole('button', { name: 'Refuser', exact: true }).click();
    await card.getByRole('button', { name: reason }).click();
    await card.waitFor({ state: 'detached' });
  }
}
