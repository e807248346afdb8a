import { ERRORS, type ErrorCode } from './error-codes.js';

/** A refusal that our caller can act on. Anything else that is thrown is our own fault and answers a bare 500. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** What helps the caller: a field, a limit, a name. Never a secret, never a person's data. */
    readonly details?: object,
  ) {
    super(code);
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
