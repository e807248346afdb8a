import type { Visitor } from '../../support/browser-visitor.js';

/** `/connexion`: the personal code, then on a new device the one-time code. */
export class SignInPage {
  private constructor(readonly visitor: Visitor) {}

  static async open(visitor: Visitor): Promise<SignInPage> {
    await visitor.goto('/connexion');
    return SignInPage.seen(visitor);
  }

  static async seen(visitor: Visitor): Promise<SignInPage> {
    await visitor.sees('Votre code adhérent');
    await visitor.page.getByRole('radio', { name: 'Réseau Garonne Santé' }).waitFor();
    await visitor.expectAccessible();
    return new SignInPage(visitor);
  }

  get field() {
    return this.visitor.page.getByLabel('Code adhérent', { exact: true });
  }

  async enterCode(code: string, network = 'Réseau Garonne Santé'): Promise<void> {
    const { page } = this.visitor;
    await page.getByText(network, { exact: true }).click();
    await this.field.fill(code);
    await page.getByRole('button', { name: 'Continuer' }).click();
  }

  /** The second step, as it shows on a new device. */
  async seesOneTimeCode(): Promise<void> {
    await this.visitor.sees('Vérifiez vos courriels');
    await this.visitor.expectAccessible();
  }

  async enterOneTimeCode(code: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByLabel('Code à usage unique').fill(code);
    await page.getByRole('button', { name: 'Se connecter' }).click();
  }
}
