import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { type Applied, RequestLife } from '../requests/request-life.js';
import { PlanRound } from './plan-round.js';

/** Starts a hunt in the middle of a conversation. */
@Injectable()
export class Hunt {
  constructor(
    private readonly life: RequestLife,
    private readonly rounds: PlanRound,
  ) {}

  /**
   * Another interpreter is looked for: the request hunts again, one round further, on the ladder of now. Where nobody
   * can be asked, the step that follows at once says so to `SessionLife.replacementFailed`.
   * @returns not allowed where the request is in no state to swap
   */
  async startReplacement(
    tx: Transaction,
    {
      requestId,
      reason,
      language,
      dialect,
    }: {
      requestId: string;
      notInterpreter: string;
      reason: string;
      language?: string | undefined;
      dialect?: string | undefined;
    },
  ): Promise<Applied> {
    const before = await this.life.lock(tx, requestId);
    if (!before) return { allowed: false, request: null };
    const change = {
      ...{ reason, round: before.round + 1 },
      ...(language ? { language } : {}),
      ...(dialect ? { dialect } : {}),
    };
    const applied = await this.life.apply(tx, requestId, 'swap', change);
    if (applied.allowed) await this.rounds.plan(tx, applied.request);
    return applied;
  }
}
