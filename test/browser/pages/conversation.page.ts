import type { Visitor } from '../../support/browser-visitor.js';

/** `/entretien/:sessionId` and an interpreter's one-time link: who is there, the controls, the end. */
export class ConversationPage {
  private constructor(readonly visitor: Visitor) {}

  /** Waits until the conversation is on screen, whichever way it opened. */
  static async seen(visitor: Visitor, language: string): Promise<ConversationPage> {
    await visitor.sees(`Entretien en ${language}`);
    return new ConversationPage(visitor);
  }

  /** Waits until the page says that both are on the line. */
  async isTalking(): Promise<void> {
    await this.visitor.page.getByRole('status').getByText('Vous êtes en ligne').waitFor();
    await this.visitor.expectAccessible();
  }

  /** One party of the list, by its name there. */
  party(name: string) {
    return this.visitor.page
      .getByRole('list', { name: 'Personnes en ligne' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  button(name: string) {
    return this.visitor.page.getByRole('button', { name, exact: true });
  }

  /** The professional's one-time link for the patient. */
  async makePatientLink(button = 'Créer le lien'): Promise<string> {
    await this.button(button).click();
    const field = this.visitor.page.getByLabel('Lien pour le patient');
    await field.waitFor();
    await this.visitor.expectAccessible();
    return field.inputValue();
  }

  get sessionId(): string {
    return this.visitor.path().split('/')[2]!;
  }

  /** The six digits to note. */
  async bookingNumber(): Promise<string> {
    const words = await this.visitor.page
      .getByRole('heading', { name: 'Numéro d’entretien à noter' })
      .locator('xpath=..')
      .innerText();
    return /(\d{3})\s?(\d{3})/.exec(words)!.slice(1).join('');
  }

  /** The professional ends it, after the light question. */
  async end(): Promise<void> {
    await this.button('Terminer l’entretien').click();
    const dialog = this.visitor.page.getByRole('dialog');
    await dialog.getByText('Terminer l’entretien ?').waitFor();
    await this.visitor.expectAccessible();
    await dialog.getByRole('button', { name: 'Terminer', exact: true }).click();
    await this.ended();
  }

  async ended(): Promise<void> {
    await this.visitor.sees('Entretien terminé');
    await this.visitor.expectAccessible();
  }

  async rate(stars: number): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('radio', { name: new RegExp(`^${stars} sur 5`) }).check({ force: true });
    await this.visitor.reads('Merci, votre avis est enregistré.');
    await this.visitor.expectAccessible();
  }
}
