import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { derivedKey, keyedHash } from '../access/secrets.js';
import { Config } from '../config/config.js';
import { Database, type Transaction } from '../database/transactions.js';
import { AppError } from '../errors/app-error.js';
import type { Attempt, Limit } from './limit.js';

/** Takes a point as the counters do: by the machine's clock, in fixed windows, from the same rows. */
const TAKE = `
  INSERT INTO rate_limit AS r (key, points, expire)
  SELECT $1, 1, t.now + $2::bigint * 1000
  FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now) t
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN r.expire <= excluded.expire - $2::bigint * 1000 THEN 1 ELSE r.points + 1 END,
    expire = CASE WHEN r.expire <= excluded.expire - $2::bigint * 1000 THEN excluded.expire ELSE r.expire END
  RETURNING points`;

/**
 * Counts attempts in PostgreSQL, so that the limits hold across processes. A point is taken before the work, in
 * one statement, so that parallel attempts can't slip through; what succeeds gives its points back.
 */
@Injectable()
export class AttemptLimits {
  readonly #counters = new Map<string, RateLimiterPostgres>();
  readonly #key: Buffer;

  constructor(
    private readonly database: Database,
    config: Config,
  ) {
    this.#key = derivedKey(config.secretKey, 'rate-limit');
  }

  /**
   * Takes one point of each, in the order given, up to the first that is used up: list the narrowest first, so
   * that attempts which one address makes in vain do not use up what is everybody's.
   * @returns the keys to give back after a success
   * @throws AppError TOO_MANY_ATTEMPTS with `retryAfterSeconds`
   */
  async take(attempts: readonly Attempt[]): Promise<string[]> {
    const taken: string[] = [];
    for (const attempt of attempts) {
      const { limit } = attempt;
      const part = this.#partOf(attempt);
      const key = `${limit.name}:${part}`;
      try {
        await this.#counter(limit).consume(part);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        // What was refused was no attempt: the counter never stands above its limit.
        await this.giveBack([key]);
        throw new AppError('TOO_MANY_ATTEMPTS', {
          retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
        });
      }
      taken.push(key);
    }
    return taken;
  }

  /**
   * The same within a transaction, for whoever may wait for no second connection: what it takes stands with the
   * answer that it leads to.
   * @returns what was taken, and whether one was used up
   */
  async takeIn(
    tx: Transaction,
    attempts: readonly Attempt[],
  ): Promise<{ taken: string[]; refused: boolean }> {
    const taken: string[] = [];
    for (const attempt of attempts) {
      const { limit } = attempt;
      const key = `${limit.name}:${this.#partOf(attempt)}`;
      const [row] = await tx.query<{ points: number }>(TAKE, [key, limit.windowSeconds]);
      if (Number(row!.points) > limit.points) {
        await this.giveBack([key], tx);
        return { taken, refused: true };
      }
      taken.push(key);
    }
    return { taken, refused: false };
  }

  /** Gives back what `take` returned. Never below zero: nobody earns credit for another window. */
  async giveBack(
    keys: readonly string[],
    via: Pick<Transaction, 'query'> = this.database,
  ): Promise<void> {
    if (keys.length === 0) return;
    await via.query(
      `UPDATE rate_limit SET points = points - 1 WHERE key = ANY($1) AND points > 0`,
      [[...keys]],
    );
  }

  /** Removes the counters whose window is over. */
  async sweep(): Promise<void> {
    // The counters' windows follow the machine's clock, not ours: so does their end.
    await this.database.query(
      `DELETE FROM rate_limit WHERE expire < extract(epoch FROM clock_timestamp()) * 1000`,
    );
  }

  #partOf({ limit, of }: Attempt): string {
    return keyedHash(this.#key, limit.name, ...of).toString('base64url');
  }

  #counter(limit: Limit): RateLimiterPostgres {
    const known = this.#counters.get(limit.name);
    if (known) return known;
    const counter = new RateLimiterPostgres({
      storeClient: this.database.dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: limit.name,
      points: limit.points,
      duration: limit.windowSeconds,
    });
    this.#counters.set(limit.name, counter);
    return counter;
  }
}
