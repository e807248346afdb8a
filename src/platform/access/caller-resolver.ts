import type { Caller } from './principal.js';

/** Finds who is behind a Cookie header. Implemented by the identity feature. */
export abstract class CallerResolver {
  abstract resolve(cookieHeader: string | undefined): Promise<Caller>;
}
