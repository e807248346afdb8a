import type { Locator } from 'playwright-core';
import type { Visitor } from '../../support/browser-visitor.js';

/** `/console/rendez-vous` of an agency's operator. */
export class AgencyBookingsPage {
  private constructor(readonly visitor: Visitor) {}

  static async open(visitor: Visitor): Promise<AgencyBookingsPage> {
    await visitor.goto('/console/rendez-vous');
    return AgencyBookingsPage.seen(visitor);
  }

  static async seen(visitor: Visitor): Promise<AgencyBookingsPage> {
    await visitor.sees('Rendez-vous');
    await visitor.page.getByRole('heading', { level: 2, name: 'À confirmer' }).waitFor();
    await visitor.expectAccessible();
    return new AgencyBookingsPage(visitor);
  }

  /** The card of a booking that the agency is asked about, in this language. */
  card(language: string): Locator {
    const { page } = this.visitor;
    return page.getByRole('article').filter({
      has: page.getByRole('heading', { level: 3, name: language }),
    });
  }

  /** The line of the agenda of a booking in this language. */
  confirmed(language: string): Locator {
    return this.#section('Confirmés')
      .getByRole('listitem')
      .filter({
        has: this.visitor.page.getByRole('heading', { level: 4, name: language }),
      });
  }

  /** The line of an hour that the agency offered. */
  proposed(language: string): Locator {
    return this.#section('Attendent l’adhérent')
      .getByRole('listitem')
      .filter({ hasText: language });
  }

  /** The line of what ended, which is unfolded. */
  async ended(language: string): Promise<Locator> {
    const { page } = this.visitor;
    const list = page.locator('details');
    if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
    return list.getByRole('listitem').filter({ hasText: language }).first();
  }

  /** Opens the answer and fills the name in, without sending it. */
  async beginToConfirm(language: string, interpreter: string): Promise<Locator> {
    const card = this.card(language);
    await card.getByRole('button', { name: 'Confirmer', exact: true }).click();
    await card.getByLabel('Nom ou numéro de l’interprète').fill(interpreter);
    return card;
  }

  async confirm(
    language: string,
    interpreter: string,
    how: 'À la console' | 'Par un lien' = 'À la console',
  ): Promise<void> {
    const card = await this.beginToConfirm(language, interpreter);
    await card.getByText(how).click();
    await card.getByRole('button', { name: 'Confirmer ce rendez-vous' }).click();
    await card.waitFor({ state: 'detached' });
  }

  #section(title: string): Locator {
    return this.visitor.page.getByRole('region', { name: title });
  }
}
