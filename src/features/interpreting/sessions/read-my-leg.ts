import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../platform/access/principal.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { MyLegView } from '../session.view.js';
import { FindParty } from './find-party.js';
import { SessionViews } from './session-views.js';

/** Shows a session to one of its parties, and who they are in it. */
@Injectable()
export class ReadMyLeg {
  constructor(
    private readonly parties: FindParty,
    private readonly views: SessionViews,
  ) {}

  /** @throws AppError SESSION_UNKNOWN; SESSION_ENDED for a party that is out while the session goes on */
  async read(caller: Caller, sessionId: string, legId?: string): Promise<MyLegView> {
    const mine = await this.parties.find(caller, sessionId, legId);
    if (mine.legState === 'out' && mine.sessionState !== 'ended')
      throw new AppError('SESSION_ENDED');
    const session = await this.views.find(sessionId, mine.party);
    return { session: session!, legId: mine.legId, party: mine.party, rated: mine.rated };
  }
}
