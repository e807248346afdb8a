import { defineJob } from '../../../platform/jobs/job.js';

/** The next step of a request's hunt: what time alone brings about. */
export const HUNT_STEP = defineJob<{ requestId: string }>('hunt.step');

/** One pending step per request. */
export const huntKey = (requestId: string) => `hunt:${requestId}`;
