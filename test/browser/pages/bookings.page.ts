import type { Visitor } from '../../support/browser-visitor.js';

/** `/rendez-vous`: a member's own bookings. */
export class BookingsPage {
  private constructor(readonly visitor: Visitor) {}

  static async open(visitor: Visitor): Promise<BookingsPage> {
    await visitor.goto('/rendez-vous');
    return BookingsPage.seen(visitor);
  }

  static async seen(visitor: Visitor): Promise<BookingsPage> {
    await visitor.sees('Rendez-vous');
    // The week is drawn once the service has answered.
    await visitor.page.getByRole('heading', { level: 2, name: /^Semaine du/ }).waitFor();
    await visitor.expectAccessible();
    return new BookingsPage(visitor);
  }

  get week() {
    return this.visitor.page.getByRole('region', { name: 'Calendrier de la semaine' });
  }

  /** A booking of the week shown, by its first hour: `14 h 30`. */
  inWeek(hour: string) {
    return this.week.getByRole('link', { name: new RegExp(`^${hour.replaceAll(' ', '\\s')}`) });
  }

  /** Turns the week's page until it holds this local date. */
  async turnTo(label: string): Promise<void> {
    const day = this.week.getByRole('heading', { level: 3, name: label });
    const title = this.week.getByRole('heading', { level: 2 });
    for (let weeks = 0; weeks < 8 && (await day.count()) === 0; weeks += 1) {
      const before = await title.innerText();
      await this.week.getByRole('button', { name: 'Semaine suivante' }).click();
      await title.filter({ hasNotText: before }).waitFor();
    }
    await day.waitFor();
  }
}
