import type { Visitor } from '../../support/browser-visitor.js';

/** `/messages-sortants`: the mailbox of the demo. */
export class OutboxPage {
  private constructor(readonly visitor: Visitor) {}

  static async open(visitor: Visitor): Promise<OutboxPage> {
    await visitor.goto('/messages-sortants');
    await visitor.sees('Messages sortants');
    return new OutboxPage(visitor);
  }

  /** The one-time code of the newest message to this person. */
  async codeFor(recipient: string): Promise<string> {
    const message = this.visitor.page.getByRole('article').filter({ hasText: recipient }).first();
    await message.waitFor();
    await this.visitor.expectAccessible();
    const found = /(\d{3})\s(\d{3})/.exec(await message.innerText());
    if (!found) throw new Error(`no code in: ${await message.innerText()}`);
    return found[1]! + found[2]!;
  }
}
