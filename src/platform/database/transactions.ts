import { Injectable, Logger } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { AppError } from '../errors/app-error.js';

/** One database transaction, and what is to happen once it is committed. */
export class Transaction {
  readonly #afterCommit: (() => void | Promise<void>)[] = [];

  constructor(readonly manager: EntityManager) {}

  /** Runs SQL with parameters in this transaction and returns the rows. */
  query<Row = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return rowsOf<Row>(this.manager.query(sql, [...parameters]));
  }

  /**
   * Runs after the commit, never before and not at all on a rollback: for socket events and other news that
   * nobody may hear before it is true. It may be lost with the process, so it must never be the only way.
   */
  afterCommit(action: () => void | Promise<void>): void {
    this.#afterCommit.push(action);
  }

  async committed(): Promise<void> {
    for (const action of this.#afterCommit) await action();
  }
}

/** TypeORM answers UPDATE and DELETE with [rows, count]; here it is always the rows. */
async function rowsOf<Row>(result: Promise<unknown>): Promise<Row[]> {
  const answer = (await result) as unknown[];
  const isPair = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (isPair ? answer[0] : answer) as Row[];
}

/** PostgreSQL's own words for "nothing was done, try again": serialization failure and deadlock. */
const RETRYABLE = ['40001', '40P01'];
const MOST_TRIES = 4;

/** The way to the database for everything that decides something. */
@Injectable()
export class Database {
  readonly #log = new Logger(Database.name);

  constructor(readonly dataSource: DataSource) {}

  /** Runs SQL outside a transaction and returns the rows. */
  query<Row = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return rowsOf<Row>(this.dataSource.query(sql, [...parameters]));
  }

  /**
   * Runs `work` in one transaction, again after a deadlock, then what it asked for after the commit.
   * `work` must therefore have no other effect than through its transaction.
   * @throws AppError UNAVAILABLE where the connection breaks between two statements
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { result, tell } = await this.commit(work);
    await tell();
    return result;
  }

  /**
   * The same for one of many transactions that others wait for: what it asked for after the commit is left to the
   * caller, who has it done by `tell` once nothing more urgent is to be done.
   */
  async commit<T>(
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ result: T; tell: () => Promise<void> }> {
    for (let tries = 1; ; tries++) {
      let tx: Transaction | undefined;
      try {
        const result = await this.dataSource.transaction((manager) => {
          tx = new Transaction(manager);
          return work(tx);
        });
        const tell = () =>
          tx!
            .committed()
            .catch((error: unknown) => this.#log.error(error, 'after-commit action failed'));
        return { result, tell };
      } catch (error) {
        if (hasLostConnection(error)) throw new AppError('UNAVAILABLE');
        if (tries >= MOST_TRIES || !RETRYABLE.includes(String((error as { code?: unknown }).code)))
          throw error;
      }
    }
  }
}

/** TypeORM gives up a transaction's connection when it breaks, and tells the next query nothing but that. */
function hasLostConnection(error: unknown): boolean {
  return (
    error instanceof QueryRunnerProviderAlreadyReleasedError ||
    error instanceof QueryRunnerAlreadyReleasedError
  );
}

/** PostgreSQL's code for a duplicate key. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const { code, constraint: broken } = error as { code?: string; constraint?: string };
  return code === '23505' && (constraint === undefined || broken === constraint);
}
