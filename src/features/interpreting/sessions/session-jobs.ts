import { defineJob } from '../../../platform/jobs/job.js';
import { LIMIT_WARNINGS } from '../rules/conversation-times.js';

/** Sessions that began together have lasted as long as any may. */
export const sessionLimit = defineJob<{ sessionIds: readonly string[] }>('session.limit');

export const limitKey = (sessionId: string) => `session:${sessionId}:limit`;

/** Its telephones are told that its time is nearly over, by one job for each of `LIMIT_WARNINGS`. */
export const sessionWarning = defineJob<{ sessionId: string; before: number }>('session.warning');

export const warningKey = (sessionId: string, before: number) =>
  `session:${sessionId}:warning:${before}`;

export const warningKeys = (sessionId: string) => [
  ...LIMIT_WARNINGS.map((before) => warningKey(sessionId, before)),
  bookedEndKey(sessionId),
];

/** Its telephones are told that its booked time is nearly over. */
export const sessionBookedEnd = defineJob<{ sessionId: string }>('session.booked-end');

export const bookedEndKey = (sessionId: string) => `session:${sessionId}:booked-end`;

/** Nobody has answered the question for more time. */
export const sessionExtension = defineJob<{ sessionId: string }>('session.extension');

export const extensionKey = (sessionId: string) => `session:${sessionId}:extension`;

/** The end of a session whose calls are being hung up. */
export const sessionEnd = defineJob<{ sessionId: string }>('session.end');
