import type { Visitor } from '../../support/browser-visitor.js';

export interface NewMember {
  givenName: string;
  familyName: string;
  /** As the list says it. */
  profession: string;
  email: string;
  /** A practice that the network knows, which brings its commune. */
  practice: string;
}

/** `/admin`: the members of a network, and what goes on in it. */
export class AdminPage {
  private constructor(readonly visitor: Visitor) {}

  static async open(visitor: Visitor, network: string): Promise<AdminPage> {
    await visitor.goto('/admin');
    return AdminPage.seen(visitor, network);
  }

  static async seen(visitor: Visitor, network: string): Promise<AdminPage> {
    await visitor.sees(network);
    await visitor.page.getByRole('table', { name: 'Adhérents' }).waitFor();
    await visitor.expectAccessible();
    return new AdminPage(visitor);
  }

  /** A member's line. */
  row(name: string) {
    return this.visitor.page.getByRole('row').filter({ hasText: name });
  }

  async fillNewMember(member: NewMember): Promise<void> {
    const { page } = this.visitor;
    await page.getByLabel('Prénom').fill(member.givenName);
    await page.getByLabel('Nom', { exact: true }).fill(member.familyName);
    await page.getByLabel('Profession').selectOption(member.profession);
    await page.getByLabel('Adresse électronique').fill(member.email);
    await page.getByLabel('Cabinet ou lieu d’exercice').fill(member.practice);
    await page.getByRole('option', { name: member.practice }).click();
  }

  /** The eight digits on screen, digit by digit as a screen reader says them. */
  async shownCode(name: string): Promise<string> {
    const dialog = this.visitor.page.getByRole('dialog', { name });
    const digits = dialog.getByRole('img', { name: /^(\d ){7}\d$/ });
    await digits.waitFor();
    await this.visitor.expectAccessible();
    return (await digits.getAttribute('aria-label'))!.replaceAll(' ', '');
  }

  async closeCode(): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('button', { name: 'Le code est remis ou noté' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Decides about a member and confirms it: `Remplacer le code`, `Suspendre`. */
  async decide(name: string, action: string): Promise<void> {
    const { page } = this.visitor;
    await this.row(name)
      .getByRole('button', { name: `Actions pour ${name}` })
      .click();
    await this.row(name).getByRole('button', { name: action }).click();
    const dialog = page.getByRole('dialog').filter({ hasText: name });
    await dialog.waitFor();
    await this.visitor.expectAccessible();
    await dialog.getByRole('button', { name: action, exact: true }).click();
  }

  async openLive(): Promise<void> {
    await this.visitor.page.getByRole('tab', { name: 'En direct' }).click();
    await this.visitor.page.getByRole('heading', { level: 2, name: 'En cours' }).waitFor();
  }

  async openAgencies(): Promise<void> {
    await this.visitor.page.getByRole('tab', { name: 'Agences' }).click();
    await this.visitor.page.getByText('les agences sont sollicitées dans cet ordre').waitFor();
  }

  async openTelephony(): Promise<void> {
    await this.visitor.page.getByRole('tab', { name: 'Téléphonie' }).click();
  }

  /** Waits until the telephone is said to be so. */
  async health(words: string): Promise<void> {
    await this.visitor.page.getByRole('heading', { level: 2, name: words }).waitFor();
  }

  /** An agency under contract. */
  agency(name: string) {
    return this.visitor.page.getByRole('article', { name });
  }

  /** Opens the form of an agency's line. */
  async editLine(agency: string) {
    const { page } = this.visitor;
    await page.getByRole('button', { name: new RegExp(`^Régler la ligne.*${agency}$`) }).click();
    const form = page.getByRole('dialog', { name: new RegExp(`^${agency}.*sa ligne$`) });
    await form.waitFor();
    return form;
  }

  /** The request of a member in the list of those in progress. */
  request(member: string) {
    return this.visitor.page.getByRole('article').filter({ hasText: `Demandé par ${member}` });
  }
}
