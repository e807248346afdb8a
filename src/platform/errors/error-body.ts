import { BadRequestException, HttpException, UnprocessableEntityException } from '@nestjs/common';
import { AppError } from './app-error.js';
import { ERRORS, type ErrorCode, errorMessage, type Locale } from './error-codes.js';

/** The body of every answer that is an error, over HTTP and in socket acknowledgements. */
export class ErrorBody {
  code: ErrorCode;
  /** In the user's language. */
  message: string;
  details?: object;
  /** Names this answer in our logs. */
  correlationId: string;
}

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'MALFORMED_BODY',
  401: 'SIGN_IN_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'METHOD_NOT_SUPPORTED',
  422: 'VALIDATION',
  429: 'TOO_MANY_ATTEMPTS',
  503: 'UNAVAILABLE',
};

/** Whatever was thrown, as an HTTP status and a body. `ours` tells that it is our fault and belongs in the log. */
export function describeError(
  thrown: unknown,
  locale: Locale,
  correlationId: string,
): { status: number; body: ErrorBody; ours: boolean } {
  const { code, details } = codeOf(thrown);
  const message = errorMessage(code, locale, details);
  const body: ErrorBody = { code, message, correlationId, ...(details ? { details } : {}) };
  return { status: ERRORS[code].status, body, ours: code === 'INTERNAL' };
}

function codeOf(thrown: unknown): { code: ErrorCode; details?: object } {
  if (thrown instanceof AppError)
    return thrown.details ? { code: thrown.code, details: thrown.details } : { code: thrown.code };
  if (thrown instanceof UnprocessableEntityException)
    return { code: 'VALIDATION', details: thrown.getResponse() as object };
  if (thrown instanceof BadRequestException) return { code: 'MALFORMED_BODY' };
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  return { code: (status !== undefined && BY_STATUS[status]) || databaseCode(thrown) };
}

/** Fastify's own refusals (malformed JSON, body too large) carry `statusCode`. */
function statusOf(thrown: unknown): number | undefined {
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** A database that is restarting is a passing state, not a fault: the client may try again. */
function databaseCode(thrown: unknown): ErrorCode {
  const error = thrown as { code?: unknown; message?: unknown; driverError?: unknown } | null;
  const code = String(error?.code ?? (error?.driverError as { code?: unknown })?.code ?? '');
  const lost = /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/.test(code);
  const text = String(error?.message ?? '');
  return lost ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect/i.test(text)
    ? 'UNAVAILABLE'
    : 'INTERNAL';
}
