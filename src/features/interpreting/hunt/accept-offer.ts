import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { readTelephoneNumber } from '../../../kernel/telephone-number.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Locale } from '../../../platform/errors/error-codes.js';
import { type AcceptedOfferView, agencyLine } from '../../agencies/index.js';
import { RequestLife } from '../requests/request-life.js';
import { RequestNews } from '../requests/request-news.js';
import type { RequestRow } from '../requests/request-row.js';
import { MakeLink } from '../links/make-link.js';
import { SECONDS } from '../rules/conversation-times.js';
import { OfferLines } from '../telephone/offer-lines.js';
import { RequestNumbers } from '../telephone/request-numbers.js';
import {
  agencyLineOf,
  type InterpreterGiven,
  type OpenedSession,
} from '../sessions/open-interpreter-leg.js';
import { SessionLife } from '../sessions/session-life.js';
import type { AcceptOfferDto } from './accept-offer.dto.js';
import { findOffer, type OfferRow } from './offer-row.js';
import { whyOfferIsOver } from './why-offer-is-over.js';

/** Exactly one offer of a round is accepted: the request's lock puts the operators in a row, this decides. */
const WIN = `
  UPDATE offer SET state = 'accepted', account_id = $2, answered_at = $3, ended_at = $3, version = version + 1
  WHERE id = $1 AND state = 'ringing' RETURNING id`;

/** The interpreter's leg while nobody has taken it: the answer that was lost had a link, which only its hash recalls. */
const FREE_LEG = `
  SELECT l.id FROM leg l
  WHERE l.session_id = $1 AND l.party = 'interpreter' AND l.account_id IS NULL AND l.state <> 'out'
    AND NOT EXISTS (SELECT FROM join_link j WHERE j.leg_id = l.id AND j.bound_hash IS NOT NULL AND j.revoked_at IS NULL)`;

/** The agency's own line, where the operator gives no other. */
const LINE = `
  SELECT ${agencyLine('c', 'a')} AS telephone
  FROM offer o JOIN contract c ON c.id = o.contract_id JOIN agency a ON a.id = o.agency_id WHERE o.id = $1`;

/** Who accepts: an operator, or an agency on the telephone. */
type Acceptor = Pick<InterpreterGiven, 'agencyId' | 'accountId'>;

/** An operator takes a request for the agency. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly life: RequestLife,
    private readonly news: RequestNews,
    private readonly sessions: SessionLife,
    private readonly links: MakeLink,
    private readonly numbers: RequestNumbers,
    private readonly lines: OfferLines,
  ) {}

  /**
   * The same operator may repeat it and gets the same session.
   * @throws AppError OFFER_UNKNOWN, OFFER_TAKEN (details.by), OFFER_WITHDRAWN, OFFER_OVER, TELEPHONE_INVALID,
   * TALK_BY_BROWSER where a professional at a browser would not hear the telephone
   */
  accept(
    me: OperatorPrincipal,
    offerId: string,
    { interpreterLabel, talk, line }: AcceptOfferDto,
    locale: Locale,
  ): Promise<AcceptedOfferView> {
    return this.database.transaction(async (tx) => {
      const { request, offer } = await this.#lock(tx, me, offerId);
      if (offer.state === 'accepted' && offer.account_id === me.accountId)
        return this.#again(tx, offer, talk);
      // Refused before it is won: the offer rings on, to be accepted as it can be.
      if (talk === 'telephone' && !isByTelephone(request) && offer.state === 'ringing')
        throw new AppError('TALK_BY_BROWSER');
      if (offer.round !== request.round || !(await this.#win(tx, me, offer, request)))
        throw await whyOfferIsOver(tx, offer, request, locale);
      const telephone = await this.#telephoneOf(tx, request, offer, line ?? null);
      // The agency's own line need not ring on.
      if (telephone) await this.lines.hangUp(tx, [offer.id], 'offer_withdrawn');
      const { agencyId, accountId } = me;
      const given = { agencyId, accountId, interpreterLabel, round: offer.round, telephone };
      return toView(
        await this.#open(tx, request, { ...given, talk: telephone ? 'telephone' : talk }),
      );
    });
  }

  /**
   * An agency accepts on the telephone that asks it, within the call's transaction.
   * @returns the interpreter's leg, which that call now carries; undefined where somebody was faster
   */
  async byCall(
    tx: Transaction,
    {
      agencyId,
      offerId,
      interpreterLabel,
      telephone,
    }: { agencyId: string; offerId: string; interpreterLabel: string; telephone: string | null },
  ): Promise<string | undefined> {
    const me = { agencyId, accountId: null };
    const { request, offer } = await this.#lock(tx, me, offerId);
    if (offer.round !== request.round || !(await this.#win(tx, me, offer, request)))
      return undefined;
    const given = { ...me, interpreterLabel, round: offer.round, telephone, talk: 'call' as const };
    const { sessionId } = await this.#open(tx, request, given);
    const [leg] = await tx.query<{ id: string }>(
      `SELECT id FROM leg WHERE session_id = $1 AND party = 'interpreter' AND state <> 'out'`,
      [sessionId],
    );
    return leg!.id;
  }

  /** The first interpreter of a request opens its session, a later one comes into it. */
  async #open(
    tx: Transaction,
    request: RequestRow,
    given: InterpreterGiven,
  ): Promise<OpenedSession> {
    const line = agencyLineOf(given);
    if (line) await this.numbers.keep(tx, request.id, 'interpreter', line);
    const sessionId = await this.#sessionOf(tx, request.id);
    if (sessionId) return this.sessions.replaceInterpreter(tx, { ...given, sessionId });
    const ids = { requestId: request.id, networkId: request.network_id };
    return this.sessions.open(tx, { ...ids, ...given });
  }

  /**
   * Where the interpreter is called, for a professional at a telephone; null for one at a browser.
   * @throws AppError TELEPHONE_INVALID
   */
  async #telephoneOf(
    tx: Transaction,
    request: RequestRow,
    offer: OfferRow,
    given: string | null,
  ): Promise<string | null> {
    if (!isByTelephone(request)) return null;
    const [line] = await tx.query<{ telephone: string | null }>(LINE, [offer.id]);
    const telephone = readTelephoneNumber(given ?? line?.telephone ?? '');
    if (!telephone) throw new AppError('TELEPHONE_INVALID');
    return telephone;
  }

  /** The request first, always; then the offer is what it is until the commit. */
  async #lock(
    tx: Transaction,
    me: Acceptor,
    offerId: string,
  ): Promise<{ request: RequestRow; offer: OfferRow }> {
    const found = await findOffer(tx, offerId, me.agencyId);
    if (!found) throw new AppError('OFFER_UNKNOWN');
    const request = await this.life.lock(tx, found.request_id);
    const offer = await findOffer(tx, offerId, me.agencyId);
    return { request: request!, offer: offer! };
  }

  async #win(
    tx: Transaction,
    me: Acceptor,
    offer: OfferRow,
    request: RequestRow,
  ): Promise<boolean> {
    if (request.state !== 'hunting') return false;
    const won = await tx.query(WIN, [offer.id, me.accountId, this.clock.now()]);
    if (won.length === 0) return false;
    this.news.offersChanged(tx, [offer.id]);
    const { allowed } = await this.life.apply(tx, request.id, 'agency_accepts');
    if (!allowed) throw new Error(`request ${request.id} hunts but can't be accepted`);
    return true;
  }

  async #again(
    tx: Transaction,
    offer: OfferRow,
    talk: AcceptOfferDto['talk'],
  ): Promise<AcceptedOfferView> {
    const sessionId = (await this.#sessionOf(tx, offer.request_id))!;
    const [leg] = talk === 'link' ? await tx.query<{ id: string }>(FREE_LEG, [sessionId]) : [];
    const interpreterLink = leg ? await this.links.make(tx, leg.id, SECONDS.interpreterLink) : null;
    return toView({ sessionId, interpreterLink });
  }

  async #sessionOf(tx: Transaction, requestId: string): Promise<string | undefined> {
    const [session] = await tx.query<{ id: string }>(
      `SELECT id FROM session WHERE request_id = $1`,
      [requestId],
    );
    return session?.id;
  }
}

const isByTelephone = ({ professional_line: line }: RequestRow) => line === 'telephone';

function toView({
  sessionId,
  interpreterLink,
}: {
  sessionId: string;
  interpreterLink: { url: string; expiresAt: Date } | null;
}): AcceptedOfferView {
  return {
    sessionId,
    interpreterLink: interpreterLink?.url ?? null,
    expiresAt: interpreterLink?.expiresAt.toISOString() ?? null,
  };
}
