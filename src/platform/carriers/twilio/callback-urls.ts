import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import type { Phrase } from '../prompts/phrase.js';

/** Where the routes of the carrier's callbacks lie, below the API's prefix. */
export const CALLBACKS = 'telephone/twilio';

/** What a step's answer must know of the document that led to it. */
export interface StepCause {
  /** The document was this talk; its limit in seconds. */
  talk?: { star: boolean; limitSeconds: number };
  /** We redirected the call ourselves. */
  advanced?: boolean;
}

/** The addresses that we give to Twilio. Each carries our own id, and Twilio signs what it requests. */
@Injectable()
export class CallbackUrls {
  constructor(private readonly config: Config) {}

  /** What a number of ours asks when it is dialled. */
  inbound(): string {
    return this.#url('calls');
  }

  /** Where a number of ours tells that a call which came in is over. */
  inboundStatus(): string {
    return this.#url('calls/status');
  }

  status(callId: string): string {
    return this.#url(`calls/${callId}/status`);
  }

  step(callId: string, step: number, { talk, advanced }: StepCause = {}): string {
    const query = talk
      ? `?left=${talk.star ? 'star' : 'talk'}&limit=${talk.limitSeconds}`
      : advanced
        ? '?advanced=1'
        : '';
    return this.#url(`calls/${callId}/steps/${step}${query}`);
  }

  /** The second document of a talk whose first one speaks. */
  talk(callId: string, step: number): string {
    return this.#url(`calls/${callId}/talks/${step}`);
  }

  /** Words for a participant of a conference. */
  announcement(say: readonly Phrase[]): string {
    return this.#url(`announcements?say=${encodeURIComponent(JSON.stringify(say))}`);
  }

  /** Where the progress of an SMS is told. */
  message(id: string): string {
    return this.#url(`messages/${id}`);
  }

  rooms(): string {
    return this.#url('rooms');
  }

  /**
   * The fragment stays out of the signature. It has Twilio repeat twice what failed by 5xx, a cut connection or an
   * answer that did not come in 4.5 s (ours are safe to repeat, and 15 s is all that it waits in total), and come from
   * the edge nearest to us.
   */
  #url(path: string): string {
    const { publicBaseUrl, telephone } = this.config;
    const edge = telephone ? `&e=${telephone.edge}` : '';
    return `${publicBaseUrl}/api/${CALLBACKS}/${path}#rc=2&rt=4500&rp=5xx,ct,rt${edge}`;
  }
}
