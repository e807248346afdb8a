import type { Call } from '../model/call.js';
import type { Params } from '../webhooks/params.js';
import type { World } from '../world.js';
import type { Element } from './parse.js';
import type { Source } from './source.js';

/**
 * Where TwiML is executed: the call itself, the waiting of a queue or of a conference, what a called party hears before
 * it is connected. Each place knows only some of the verbs.
 */
export type Place = 'call' | 'queue' | 'conference' | 'whisper';

export interface Scene {
  readonly call: Call;
  readonly place: Place;
  readonly signal: AbortSignal;
  /** Parameters that every webhook from this place carries besides the call's own. */
  readonly extra: () => Params;
}

/** A document under execution: relative URLs are read against `url`. */
export interface Page {
  readonly verbs: Element[];
  readonly url: string | null;
  readonly method: 'GET' | 'POST';
}

/** How a document, or a verb, ends; a verb that gives nothing lets the next one follow. */
export type Ending =
  | { readonly go: 'end' }
  | { readonly go: 'fetch'; readonly source: Source }
  | { readonly go: 'hangup' }
  | { readonly go: 'leave' }
  | { readonly go: 'reject'; readonly reason: string };

export type Verb = (
  world: World,
  scene: Scene,
  page: Page,
  element: Element,
) => Promise<Ending | undefined>;

/** A document could not be had or read; `code` is Twilio's. */
export class DocumentFailure extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly url: string | null,
  ) {
    super(message);
  }
}

/** `reference` as an absolute URL; Twilio reads it against the current document's. */
export function resolveUrl(page: Page, reference: string): string {
  const text = reference.trim();
  try {
    return page.url ? new URL(text, page.url).href : new URL(text).href;
  } catch {
    throw new DocumentFailure(11_100, `invalid URL: ${text}`, page.url);
  }
}

export const methodOf = (value: string | undefined): 'GET' | 'POST' =>
  value?.toUpperCase() === 'GET' ? 'GET' : 'POST';

/** A whole number out of an attribute, in the unit of the attribute. */
export function wholeOf(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d+$/.test(value.trim()) ? Number(value) : otherwise;
}
