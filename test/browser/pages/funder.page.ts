import { readFile } from 'node:fs/promises';
import type { Visitor } from '../../support/browser-visitor.js';

/** A file that the browser really wrote to its disk. */
interface Downloaded {
  name: string;
  /** Cells by line, the headings first. */
  lines: string[][];
}

/** `/financeur`: what a network did with the money. */
export class FunderPage {
  private constructor(readonly visitor: Visitor) {}

  static async open(visitor: Visitor): Promise<FunderPage> {
    await visitor.goto('/financeur');
    return FunderPage.seen(visitor);
  }

  static async seen(visitor: Visitor): Promise<FunderPage> {
    await visitor.sees('Usage du service');
    const page = new FunderPage(visitor);
    await page.bars.first().waitFor();
    await visitor.expectAccessible();
    return page;
  }

  /** The parts of the chart's bars, as they are drawn. */
  get bars() {
    return this.visitor.page
      .getByRole('img', { name: /^Graphique en barres/ })
      .locator('path.recharts-rectangle');
  }

  /** Takes one of the buttons that are all visible: `Par mois`, `3 mois`. */
  async choose(words: string): Promise<void> {
    await this.visitor.page.getByText(words, { exact: true }).click();
    await this.visitor.page.getByRole('radio', { name: words, checked: true }).waitFor();
  }

  /** The table's lines without the heads: what names a line, then its figures. The last one is the sum. */
  async lines(): Promise<string[][]> {
    const rows = this.visitor.page.getByRole('region').getByRole('row');
    const texts = await rows.evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
    return texts.slice(1);
  }

  async download(): Promise<Downloaded> {
    const { page } = this.visitor;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Télécharger le tableau/ }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    if (!text.startsWith('\ufeff') || !text.endsWith('\r\n'))
      throw new Error('the file lacks its mark or the end of its last line');
    const lines = text.slice(1).trimEnd().split('\r\n');
    return { name: download.suggestedFilename(), lines: lines.map((line) => line.split(';')) };
  }
}
