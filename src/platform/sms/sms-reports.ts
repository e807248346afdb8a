import { Injectable } from '@nestjs/common';

/** What the carrier says later of an SMS. */
export type SmsReport =
  /** It took it, and has sent it on. */
  | { readonly kind: 'on_its_way' }
  /** It reached nobody. `code` is the carrier's own; 0 where it gives none. */
  | { readonly kind: 'lost'; readonly code: number };

type Hear = (id: string, report: SmsReport) => Promise<void>;

/** Passes on what the carrier reports of SMS to whoever keeps them. Reports may come twice, late and in any order. */
@Injectable()
export class SmsReports {
  #hear: Hear | undefined;

  /** @param hear is given the id under which the SMS was sent */
  heardBy(hear: Hear): void {
    this.#hear = hear;
  }

  async tell(id: string, report: SmsReport): Promise<void> {
    await this.#hear?.(id, report);
  }
}
