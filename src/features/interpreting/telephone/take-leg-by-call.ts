import { Injectable } from '@nestjs/common';
import { readTelephoneNumber } from '../../../kernel/telephone-number.js';
import type { Turn } from '../../../platform/carriers/call-script.js';
import type { TelephoneCall } from '../../../platform/carriers/telephone-call.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { RequestLife } from '../requests/request-life.js';
import { legSubject, returnSubject } from './leg-calls.js';
import { LegScript } from './leg-script.js';
import { RequestNumbers } from './request-numbers.js';

const FIND = `
  SELECT l.id, l.state, a.name AS agency FROM session s
  JOIN leg l ON l.session_id = s.id AND l.party = 'professional' AND l.carrier = 'twilio' AND l.state <> 'out'
  JOIN agency a ON a.id = s.agency_id WHERE s.request_id = $1 AND s.ending_at IS NULL`;

/** What became of the wish to take the professional's leg. */
export type Taken =
  | { readonly kind: 'taken'; readonly turn: Turn }
  /** The call that was cut is not known to be out yet: ask again in a moment, as `subject`. */
  | { readonly kind: 'held'; readonly subject: string }
  /** There is no such leg (any more). */
  | { readonly kind: 'gone' };

/** Makes a call that came in the professional's leg of a request's session. */
@Injectable()
export class TakeLegByCall {
  constructor(
    private readonly requests: RequestLife,
    private readonly calls: TelephoneCalls,
    private readonly numbers: RequestNumbers,
    private readonly script: LegScript,
  ) {}

  /** In the call's transaction. Other calls to the same person are hung up: nobody is on two. */
  async take(
    tx: Transaction,
    requestId: string,
    call: TelephoneCall,
    locale: PromptLocale,
  ): Promise<Taken> {
    // Whatever decides about the session holds this lock too.
    await this.requests.lock(tx, requestId);
    const [leg] = await tx.query<{ id: string; state: string; agency: string }>(FIND, [requestId]);
    if (!leg) return { kind: 'gone' };
    for (const other of await this.calls.live(tx, [legSubject(leg.id)]))
      if (other !== call.id) await this.calls.end(tx, other);
    if (leg.state === 'in') return { kind: 'held', subject: returnSubject(leg.id) };
    // Where they are called back should the line be cut; a withheld or foreign number is not called.
    const telephone = readTelephoneNumber(call.line ?? '');
    if (telephone) await this.numbers.keep(tx, requestId, 'professional', { telephone, locale });
    const back = leg.state === 'dropped';
    const what: Phrase = back
      ? { key: 'back_to_talk' }
      : { key: 'interpreter_found', params: { agency: leg.agency } };
    const turn = await this.script.takeOver(tx, leg.id, [what], locale);
    return { kind: 'taken', turn };
  }
}
