import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CallScript,
  CallScripts,
  INBOUND,
  type Turn,
} from '../../platform/carriers/call-script.js';
import type { Input } from '../../platform/carriers/call-step.js';
import type { CallEvent, TelephoneCall } from '../../platform/carriers/telephone-call.js';
import type { Transaction } from '../../platform/database/transactions.js';
import { bookSubject, CallerRequests, waitSubject } from '../interpreting/index.js';
import { recogniseLanguage } from '../languages/index.js';
import { CarryOut } from './carry-out.js';
import { converse } from './dialogue/converse.js';
import { beginning, type Dialogue, type Heard, type Place } from './dialogue/dialogue.js';
import { dialledNetworks } from './dialled-networks.js';

/** Where the next word depends on how the request stands. */
const WAITING: readonly Place[] = ['waiting', 'gender_missing'];
/** A request waits, though the caller is asked about a booking: an interpreter may be found meanwhile. */
const BOOKING: readonly Place[] = [
  ...(['booking_line', 'booking_day', 'booking_hour', 'booking_clock'] as const),
  ...(['booking_length', 'booking_check', 'booking_overlap'] as const),
];
/** One turn never has more effects than that. */
const MOST_EFFECTS = 8;

/** A member's call from the greeting until an interpreter is there; then the leg's script takes over. */
@Injectable()
export class InboundScript extends CallScript implements OnModuleInit {
  constructor(
    private readonly scripts: CallScripts,
    private readonly requests: CallerRequests,
    private readonly carryOut: CarryOut,
  ) {
    super();
  }

  onModuleInit(): void {
    for (const kind of [INBOUND, 'wait', 'book', 'return']) this.scripts.register(kind, this);
  }

  override async next(tx: Transaction, call: TelephoneCall, input: Input): Promise<Turn> {
    const before = (call.dialogue as Dialogue | null) ?? beginning;
    let move = converse(before, await this.#heard(tx, call, before, input));
    let subject: string | undefined;
    for (let effects = 0; 'effect' in move; effects += 1) {
      if (effects === MOST_EFFECTS) throw new Error(`A dialogue at ${move.to.at} goes in circles`);
      const outcome = await this.carryOut.run(tx, call, move.to, move.effect);
      if ('handedOver' in outcome) return outcome.handedOver;
      subject = outcome.subject;
      move = converse(move.to, outcome.heard);
    }
    const { to, step } = move;
    return { step, dialogue: to, subject: subject ?? subjectOf(to) };
  }

  override async happened(tx: Transaction, call: TelephoneCall, event: CallEvent): Promise<void> {
    const [kind, id] = (call.subject ?? '').split(':');
    if (event.kind === 'out' && (kind === 'wait' || kind === 'book'))
      await this.requests.hungUp(tx, id!, call.id);
  }

  async #heard(
    tx: Transaction,
    call: TelephoneCall,
    { at, locale, requestId }: Dialogue,
    input: Input,
  ): Promise<Heard> {
    if (input.kind === 'begin') {
      const networks = await dialledNetworks(tx, call.ownNumber);
      return { kind: 'begin', network: networks.length === 1 ? networks[0]!.name : null };
    }
    if (WAITING.includes(at))
      return this.carryOut.look(tx, requestId!, input.kind === 'keys' ? input.digits : undefined);
    if (BOOKING.includes(at)) {
      const heard = await this.carryOut.look(tx, requestId!, undefined);
      if (heard.kind === 'truth' && heard.truth.state === 'found') return heard;
    }
    switch (input.kind) {
      case 'keys':
      case 'nothing':
        return input;
      case 'speech': {
        const guess = recogniseLanguage(input.text, input.confidence, locale);
        return { kind: 'spoken', guess };
      }
      default:
        return { kind: 'again' };
    }
  }
}

function subjectOf({ at, requestId }: Dialogue): string {
  // While the caller is there, the call is found by what it waits for.
  if (BOOKING.includes(at)) return bookSubject(requestId!);
  return WAITING.includes(at) ? waitSubject(requestId!) : INBOUND;
}
