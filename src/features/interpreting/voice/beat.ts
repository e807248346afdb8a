import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { TakeLeg } from '../legs/take-leg.js';
import type { LegState } from '../rules/leg-states.js';
import { spanStep } from '../rules/talk-spans.js';
import type { Party, SessionView } from '../session.view.js';
import { SessionViews } from '../sessions/session-views.js';
import { DecideBeat } from './decide-beat.js';
import { NoteBeat, type NotedBeat } from './note-beat.js';
import type { VoiceBeatMessage } from './voice-messages.js';

/** Takes a page's beat, and answers the session where the page shows an older version of it. */
@Injectable()
export class Beat {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly noteBeat: NoteBeat,
    private readonly decideBeat: DecideBeat,
    private readonly takeLeg: TakeLeg,
    private readonly views: SessionViews,
  ) {}

  /**
   * @returns when it was taken, and the session where the page's is stale
   * @throws AppError LEG_REPLACED, SESSION_ENDED
   */
  async take(
    { legId, party }: { legId: string; party: Party },
    message: VoiceBeatMessage,
  ): Promise<{ at: Date; session: SessionView | null }> {
    const { connection, hears, muted, version, sessionId } = message;
    const at = this.clock.now();
    const noted =
      (await this.noteBeat.note(legId, connection, hears, at)) ??
      (await this.#return(legId, message));
    const decides = needsDecision(noted, muted, at);
    if (decides) await this.decideBeat.decide(legId, connection, muted);
    const stale = decides || noted.sessionVersion !== version;
    const session = stale ? await this.views.find(sessionId, party) : null;
    return { at, session: session && session.version !== version ? session : null };
  }

  /** The page was given up for lost, and here it speaks: it is back. */
  async #return(legId: string, { connection, hears }: VoiceBeatMessage): Promise<NotedBeat> {
    const [leg] = await this.database.query<{ state: LegState; connection: string | null }>(
      `SELECT state, connection FROM leg WHERE id = $1`,
      [legId],
    );
    if (!leg || leg.state === 'out') throw new AppError('SESSION_ENDED');
    if (leg.connection !== connection) throw new AppError('LEG_REPLACED');
    await this.takeLeg.take(legId, connection);
    const noted = await this.noteBeat.note(legId, connection, hears, this.clock.now());
    if (!noted) throw new AppError('SESSION_STATE');
    return noted;
  }
}

function needsDecision(noted: NotedBeat, muted: boolean, now: Date): boolean {
  if (noted.newVoice || noted.muted !== muted) return true;
  return noted.talking && spanStep(noted.openSpan, now) === 'begin';
}
