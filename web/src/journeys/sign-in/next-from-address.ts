import { safeNext } from '../../app/home-of';

/** Where the sign-in page was opened from (`?suite=/historique`), if that is a page of ours. */
export function nextFromAddress(): string | null {
  return safeNext(new URLSearchParams(location.search).get('suite'));
}
