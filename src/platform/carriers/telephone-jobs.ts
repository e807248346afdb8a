import { defineJob } from '../jobs/job.js';
import type { Phrase } from './prompts/phrase.js';

/** Commands to the telephone's carrier: jobs of the transactions that decided them. No number stands in a job. */
export const dialJob = defineJob<{ callId: string }>('telephone.dial');
/** `decidedBy` is the transaction (xid8) that decided: a step that has seen it needs no redirection. */
export const advanceJob = defineJob<{ callId: string; decidedBy: string }>('telephone.advance');
/** `until`: ISO 8601; said by then or not at all. */
export const announceJob = defineJob<{
  callId: string;
  say: readonly Phrase[];
  until: string;
}>('telephone.announce');
export const endJob = defineJob<{ callId: string; say: readonly Phrase[] }>('telephone.end');
