import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CallScript,
  CallScripts,
  lastTurn,
  subjectId,
  type Turn,
} from '../../../platform/carriers/call-script.js';
import type { Input, Step } from '../../../platform/carriers/call-step.js';
import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import type { CallEvent, TelephoneCall } from '../../../platform/carriers/telephone-call.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { languageLabel, UNDETERMINED } from '../../languages/index.js';
import { AcceptOffer } from '../hunt/accept-offer.js';
import { RefuseOffer } from '../hunt/refuse-offer.js';
import { SilenceOffer } from '../hunt/silence-offer.js';
import type { OfferState, RefusalReason } from '../rules/offer-states.js';
import { KEY_SECONDS, MOST_TRIES } from './key-waits.js';
import { legSubject } from './leg-calls.js';
import { LegScript } from './leg-script.js';

interface AskedOffer {
  id: string;
  agency_id: string;
  agency_name: string;
  state: OfferState;
  reason: string | null;
  network_name: string;
  language: string;
  gender: 'woman' | 'man' | 'either';
  accepts_by: 'key' | 'answer';
}

const FIND = `
  SELECT o.id, o.agency_id, a.name AS agency_name, o.state, o.reason, n.name AS network_name, r.language, r.gender,
         c.accepts_by
  FROM offer o JOIN agency a ON a.id = o.agency_id JOIN network n ON n.id = o.network_id
  JOIN request r ON r.id = o.request_id JOIN contract c ON c.id = o.contract_id
  WHERE o.id = $1`;

const REFUSALS: Readonly<Record<string, RefusalReason>> = {
  '9': 'no_interpreter',
  '8': 'no_such_gender',
};

/** What an agency hears that is called about an offer: who asks for what, and the key that takes it. */
@Injectable()
export class OfferScript extends CallScript implements OnModuleInit {
  constructor(
    private readonly scripts: CallScripts,
    private readonly acceptance: AcceptOffer,
    private readonly refusal: RefuseOffer,
    private readonly silence: SilenceOffer,
    private readonly legs: LegScript,
  ) {
    super();
  }

  onModuleInit(): void {
    this.scripts.register('offer', this);
  }

  override async next(tx: Transaction, call: TelephoneCall, input: Input): Promise<Turn> {
    const offer = await findOffer(tx, call);
    if (offer?.state !== 'ringing')
      return lastTurn({ key: offer?.reason === 'taken' ? 'offer_taken' : 'offer_withdrawn' });
    if (input.kind === 'begin')
      return offer.accepts_by === 'answer' ? this.#accept(tx, call, offer) : ask(offer, [], 1);
    if (input.kind === 'keys') return this.#keyed(tx, call, offer, input.digits);
    const tries = Number(call.dialogue ?? 1) + 1;
    return tries > MOST_TRIES ? lastTurn({ key: 'goodbye' }) : ask(offer, [], tries);
  }

  override async happened(tx: Transaction, call: TelephoneCall, event: CallEvent): Promise<void> {
    if (event.kind !== 'out') return;
    // Hung up without a key, busy, nobody there: the next agency need not wait for the ring to end.
    await this.silence.silence(tx, subjectId(call), event.why);
  }

  async #keyed(
    tx: Transaction,
    call: TelephoneCall,
    offer: AskedOffer,
    key: string,
  ): Promise<Turn> {
    if (key === '1') return this.#accept(tx, call, offer);
    const reason = REFUSALS[key];
    if (!reason || (reason === 'no_such_gender' && offer.gender === 'either'))
      return ask(offer, [{ key: 'key_unknown' }], Number(call.dialogue ?? 1));
    await this.refusal.byCall(tx, offer.agency_id, offer.id, reason);
    return lastTurn({ key: 'offer_refused' });
  }

  async #accept(tx: Transaction, call: TelephoneCall, offer: AskedOffer): Promise<Turn> {
    const legId = await this.acceptance.byCall(tx, {
      agencyId: offer.agency_id,
      offerId: offer.id,
      // Nobody has given a name yet: the agency answers for its interpreter.
      interpreterLabel: offer.agency_name,
      telephone: call.line,
    });
    if (!legId) return lastTurn({ key: 'offer_taken' });
    const step: Step = await this.legs.talk(tx, legId, [{ key: 'offer_accepted' }]);
    return { step, dialogue: null, subject: legSubject(legId) };
  }
}

async function findOffer(tx: Transaction, call: TelephoneCall): Promise<AskedOffer | undefined> {
  const [offer] = await tx.query<AskedOffer>(FIND, [subjectId(call)]);
  return offer;
}

function ask(offer: AskedOffer, before: Phrase[], tries: number): Turn {
  const unknown = offer.language === UNDETERMINED;
  const gender: Phrase[] =
    offer.gender === 'either'
      ? []
      : [{ key: offer.gender === 'woman' ? 'offer_woman' : 'offer_man' }];
  const keys: Phrase = { key: offer.gender === 'either' ? 'offer_keys' : 'offer_keys_gender' };
  const network = offer.network_name;
  const what: Phrase = unknown
    ? { key: 'offer_identify', params: { network } }
    : { key: 'offer', params: { network, language: languageLabel(offer.language, 'fr') } };
  return {
    step: {
      kind: 'ask',
      say: [...before, what, ...gender, unknown ? { key: 'offer_keys_identify' } : keys],
      keys: { most: 1 },
      waitSeconds: KEY_SECONDS,
    },
    dialogue: tries,
  };
}
