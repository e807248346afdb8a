import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { readTelephoneNumber, whyNotCalled } from '../../../kernel/telephone-number.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { contractIsInForce } from '../contracts/contracts-today.js';
import type { LineDto } from './line.dto.js';

const UPDATE = `
  UPDATE contract c SET line = $4, accepts_by = $5, menu_keys = $6, ring_seconds = $7, stagger_seconds = $8
  FROM network n
  WHERE c.id = $1 AND c.network_id = $2 AND n.id = c.network_id AND ${contractIsInForce('$3', 'n.time_zone')}
  RETURNING c.id`;

/**
 * Says how an agency is reached under a contract in force. Every round of a hunt that is planned from then on keeps to
 * all of it. One that is under way keeps its seconds; where an agency is called, and what accepts, is read when it is
 * its turn.
 */
@Injectable()
export class SetLine {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws AppError CONTRACT_UNKNOWN, LINE_NOT_A_NUMBER, LINE_NEVER_CALLED, LINE_IS_OURS */
  async run(networkId: string, contractId: string, given: LineDto): Promise<void> {
    const line = given.line === null ? null : await this.#read(given.line);
    const changed = await this.database.query(UPDATE, [
      ...[contractId, networkId, this.clock.now(), line],
      // Both are about a line: what was said of the last one must not come back with the next.
      ...(line === null ? ['key', null] : [given.acceptsBy, given.menuKeys]),
      ...[given.ringSeconds, given.staggerSeconds],
    ]);
    if (changed.length === 0) throw new AppError('CONTRACT_UNKNOWN');
  }

  async #read(typed: string): Promise<string> {
    const line = readTelephoneNumber(typed);
    if (line === undefined)
      throw new AppError(
        whyNotCalled(typed) === 'never_called' ? 'LINE_NEVER_CALLED' : 'LINE_NOT_A_NUMBER',
      );
    const [own] = await this.database.query(`SELECT FROM network WHERE telephone = $1 LIMIT 1`, [
      line,
    ]);
    if (own || line === this.config.telephone?.number) throw new AppError('LINE_IS_OURS');
    return line;
  }
}
