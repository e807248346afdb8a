import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { room } from '../../live/index.js';
import { OpenLeg } from '../legs/open-leg.js';
import { type JoinLink, MakeLink } from '../links/make-link.js';
import { SECONDS } from '../rules/conversation-times.js';
import type { SpokenLine } from '../telephone/request-numbers.js';

/** What the agency's operator gave with the acceptance. */
export interface InterpreterGiven {
  agencyId: string;
  /** Null where the agency accepted by telephone. */
  accountId: string | null;
  /** The interpreter's name or number. */
  interpreterLabel: string;
  /**
   * `self`: the operator talks, in this very browser; `link`: somebody else does, by a one-time link; `telephone`: a
   * telephone is called; `call`: on the call that accepted.
   */
  talk: 'self' | 'link' | 'telephone' | 'call';
  /** E.164, of the last two. */
  telephone?: string | null;
  /** The round of the request's hunt that was accepted. */
  round: number;
}

export interface OpenedSession {
  sessionId: string;
  interpreterLink: JoinLink | null;
}

/** Agencies are spoken to in French. */
export function agencyLineOf({ telephone }: InterpreterGiven): SpokenLine | null {
  return telephone ? { telephone, locale: 'fr' } : null;
}

/** Opens the interpreter's leg, with its link where the operator hands the session over. */
@Injectable()
export class OpenInterpreterLeg {
  constructor(
    private readonly openLeg: OpenLeg,
    private readonly makeLink: MakeLink,
  ) {}

  async open(
    tx: Transaction,
    sessionId: string,
    given: InterpreterGiven,
  ): Promise<JoinLink | null> {
    const self = given.talk === 'self';
    const byTelephone = given.talk === 'telephone' || given.talk === 'call';
    const legId = await this.openLeg.open(tx, {
      sessionId,
      party: 'interpreter',
      round: given.round,
      accountId: self ? given.accountId : null,
      line: self ? room.agency(given.agencyId) : null,
      telephone: byTelephone ? agencyLineOf(given) : null,
      answered: given.talk === 'call',
      joinSeconds: given.talk === 'link' ? SECONDS.joinByLink : SECONDS.join,
    });
    return given.talk !== 'link' ? null : this.makeLink.make(tx, legId, SECONDS.interpreterLink);
  }
}
