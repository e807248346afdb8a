/** What the service (or the lack of it) answered instead of what was asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** Stable code of the service, or `NETWORK_UNREACHABLE` when no answer came. */
    readonly code: string,
    /** A sentence in the user's language where the service gave one. */
    message: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly details: unknown = undefined,
    readonly correlationId: string | null = null,
  ) {
    super(message);
  }
}

export const networkUnreachable = 'NETWORK_UNREACHABLE';

/** Whether `error` is an ApiError with one of `codes`. */
export function hasCode(error: unknown, ...codes: string[]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.code);
}

/** Reads one key of `details` where details is an object. */
export function detailOf(error: ApiError, key: string): unknown {
  const { details } = error;
  return typeof details === 'object' && details !== null && key in details
    ? (details as Record<string, unknown>)[key]
    : undefined;
}
