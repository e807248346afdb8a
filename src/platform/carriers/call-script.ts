import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transactions.js';
import type { Input, Step } from './call-step.js';
import type { Phrase } from './prompts/phrase.js';
import type { CallEvent, TelephoneCall } from './telephone-call.js';

/** What a script answers. */
export interface Turn {
  readonly step: Step;
  /** Kept with the call, and given back with the next input. JSON; never a secret: it is stored until the call is out. */
  readonly dialogue: unknown;
  /** Whom the call serves from now on: a caller was recognised. The script of its kind takes over at once. */
  readonly subject?: string;
}

/**
 * The features' side of a call: what it does next, and what is to be noted of it. Both run in a transaction that holds
 * the call's row, before any lock of the features' own, so that one input advances a dialogue exactly once whatever is
 * repeated. They must have no other effect than through `tx`, and must not wait for anything outside.
 */
export abstract class CallScript {
  abstract next(tx: Transaction, call: TelephoneCall, input: Input): Promise<Turn>;
  abstract happened(tx: Transaction, call: TelephoneCall, event: CallEvent): Promise<void>;
}

/** The id in a call's subject. Only of a call that serves somebody. */
export function subjectId({ subject }: TelephoneCall): string {
  return subject!.split(':')[1]!;
}

/** The last turn: the call ends after `say`. */
export function lastTurn(...say: readonly Phrase[]): Turn {
  return { step: { kind: 'hang_up', say }, dialogue: null };
}

/** The kind of a call that came in and whose caller is not known yet; as a subject: it serves nobody any more. */
export const INBOUND = 'inbound';

/** Who answers for which kind of call. Features register once, before the start. */
@Injectable()
export class CallScripts {
  readonly #scripts = new Map<string, CallScript>();

  /** @param kind what stands before the colon of a subject, or `INBOUND` */
  register(kind: string, script: CallScript): void {
    if (this.#scripts.has(kind)) throw new Error(`Two scripts for calls of the kind ${kind}`);
    this.#scripts.set(kind, script);
  }

  /** @throws Error where no feature has registered the kind */
  of(subject: string | null): CallScript {
    const kind = subject === null ? INBOUND : subject.split(':')[0]!;
    const script = this.#scripts.get(kind);
    if (!script) throw new Error(`No script for calls of the kind ${kind}`);
    return script;
  }
}
