import type { Params } from '../webhooks/params.js';

/** Where TwiML comes from: a webhook, or a document that was handed over. */
export type Source =
  | { readonly url: string; readonly method: 'GET' | 'POST'; readonly params?: Params }
  | { readonly twiml: string };
