import type { Visitor } from '../../support/browser-visitor.js';

/** `/rendez-vous/nouveau` and `/rendez-vous/:id/modifier`. */
export class BookingFormPage {
  private constructor(
    readonly visitor: Visitor,
    private readonly action: RegExp,
  ) {}

  static async open(visitor: Visitor, query = ''): Promise<BookingFormPage> {
    await visitor.goto(`/rendez-vous/nouveau${query}`);
    return BookingFormPage.seen(visitor);
  }

  static async seen(visitor: Visitor): Promise<BookingFormPage> {
    return BookingFormPage.#ready(visitor, 'Nouveau rendez-vous', /^Demander (ce|\d+)\s?rendez/);
  }

  static async change(visitor: Visitor): Promise<BookingFormPage> {
    return BookingFormPage.#ready(visitor, 'Modifier le rendez-vous', /^Enregistrer$/);
  }

  static async #ready(visitor: Visitor, title: string, action: RegExp): Promise<BookingFormPage> {
    await visitor.sees(title);
    const form = new BookingFormPage(visitor, action);
    await form.send.waitFor();
    await visitor.expectAccessible();
    return form;
  }

  get send() {
    return this.visitor.page.getByRole('button', { name: this.action });
  }

  get date() {
    return this.visitor.page.getByLabel('Jour', { exact: true });
  }

  get time() {
    return this.visitor.page.getByLabel('Heure de début');
  }

  async at(date: string, time: string): Promise<void> {
    await this.date.fill(date);
    await this.time.fill(time);
  }

  /** Taps one of the choices, by its words: `Femme`, `15 min`. */
  async choose(words: string | RegExp): Promise<void> {
    await this.visitor.page.getByText(words, { exact: true }).click();
  }

  /** Sends the form and waits for what the service makes of it. */
  async book(): Promise<BookedPage> {
    await this.send.click();
    return BookedPage.seen(this.visitor);
  }
}

/** What has become of the form. */
export class BookedPage {
  private constructor(
    readonly visitor: Visitor,
    /** Six digits. */
    readonly number: string,
  ) {}

  static async seen(visitor: Visitor): Promise<BookedPage> {
    await visitor.sees(/rendez-vous demandés?$/i);
    await visitor.expectAccessible();
    const words = await visitor.page
      .getByText('Numéro à dire au téléphone')
      .locator('..')
      .innerText();
    const digits = words.replace(/\D/g, '');
    if (digits.length !== 6) throw new Error(`no booking number in: ${words}`);
    return new BookedPage(visitor, digits);
  }

  async open(): Promise<void> {
    await this.visitor.page.getByRole('link', { name: 'Voir ce rendez-vous' }).click();
    await this.visitor.sees(/^Rendez-vous en /);
    await this.visitor.expectAccessible();
  }
}
