import type { Visitor } from '../../support/browser-visitor.js';

/** `/connexion/equipe`: e-mail and password. */
export class TeamSignInPage {
  private constructor(readonly visitor: Visitor) {}

  static async open(visitor: Visitor): Promise<TeamSignInPage> {
    await visitor.goto('/connexion/equipe');
    await visitor.sees('Connexion des équipes');
    await visitor.expectAccessible();
    return new TeamSignInPage(visitor);
  }

  async enter(email: string, password: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByLabel('Adresse électronique').fill(email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
  }
}
