import type { Visitor } from '../../support/browser-visitor.js';

/** `/` of a member: which language, then one tap. */
export class RequestPage {
  private constructor(readonly visitor: Visitor) {}

  static async open(visitor: Visitor): Promise<RequestPage> {
    await visitor.goto('/');
    return RequestPage.seen(visitor);
  }

  /** With a language chosen already, as the language sheet leads here. */
  static async openChosen(visitor: Visitor, language: string): Promise<RequestPage> {
    await visitor.goto(`/?langue=${language}`);
    return RequestPage.chosen(visitor);
  }

  /** Waits until a language is chosen and the call button is there. */
  static async chosen(visitor: Visitor): Promise<RequestPage> {
    const page = new RequestPage(visitor);
    await page.callButton.waitFor();
    return page;
  }

  static async seen(visitor: Visitor): Promise<RequestPage> {
    await visitor.sees('Quelle langue parle votre patient ?');
    // The favourites come with the service's answer.
    await visitor.page.getByRole('heading', { level: 2 }).first().waitFor();
    await visitor.expectAccessible();
    return new RequestPage(visitor);
  }

  get search() {
    return this.visitor.page.getByRole('combobox', { name: 'Chercher une langue' });
  }

  /** Types into the search and takes the first language found. */
  async pickByTyping(typed: string, expected: string): Promise<void> {
    const { page } = this.visitor;
    await this.search.pressSequentially(typed);
    await page.getByRole('option').first().filter({ hasText: expected }).waitFor();
    await this.visitor.expectAccessible();
    await this.search.press('Enter');
    await this.callButton.waitFor();
  }

  get callButton() {
    return this.visitor.page.getByRole('button', { name: /^Appeler un interprète en / });
  }

  /** Taps one of the wishes: `Femme`, `Ailleurs`, a dialect. */
  async wish(words: string): Promise<void> {
    await this.visitor.page.getByText(words, { exact: true }).click();
  }

  /** One tap. It is not taken within a third of a second after the choice, so it is repeated as a person would. */
  async call(): Promise<void> {
    await this.visitor.expectAccessible();
    await this.callBy(() => this.callButton.click({ timeout: 1000 }).catch(() => undefined));
  }

  /** Repeats `tap` until the hunt is on screen. */
  async callBy(tap: () => Promise<void>): Promise<void> {
    const called = this.visitor.page.getByText('Agences sollicitées').or(this.headline).first();
    for (let taps = 0; taps < 20; taps += 1) {
      await tap();
      const seen = await called.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (seen) return;
    }
    await called.waitFor();
  }

  private get headline() {
    return this.visitor.page.getByRole('heading', {
      level: 1,
      name: /Nous (cherchons|lançons)|Un interprète est trouvé|Aucun interprète|Votre micro|Entretien/,
    });
  }
}
