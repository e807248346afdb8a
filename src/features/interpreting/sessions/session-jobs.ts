import { defineJob } from '../../../platform/jobs/job.js';

/** The session has lasted as long as any may. */
export const sessionLimit = defineJob<{ sessionId: string }>('session.limit');

export const limitKey = (sessionId: string) => `session:${sessionId}:limit`;

/** The end of a session whose calls are being hung up. */
export const sessionEnd = defineJob<{ sessionId: string }>('session.end');
