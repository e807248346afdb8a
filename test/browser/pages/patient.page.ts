import type { Visitor } from '../../support/browser-visitor.js';

/** `/j/:token` of a patient: their language first, French below. */
export class PatientPage {
  private constructor(readonly visitor: Visitor) {}

  /** Opens the link on a device of its own and waits for the welcome in the patient's language. */
  static async open(
    visitor: Visitor,
    link: string,
    welcome: string | RegExp,
  ): Promise<PatientPage> {
    await visitor.goto(new URL(link).pathname);
    await visitor.sees(welcome);
    await visitor.expectAccessible();
    return new PatientPage(visitor);
  }

  async join(): Promise<void> {
    await this.visitor.page.getByRole('button', { name: 'Rejoindre l’appel' }).click();
  }

  /** Waits for the one sentence that tells how the call stands. */
  async says(words: string): Promise<void> {
    // The sentence is a live region inside the heading, so it is looked for by its text.
    await this.visitor.page.locator('h1', { hasText: words }).waitFor();
    await this.visitor.expectAccessible();
  }
}
