/** Somebody who says nothing is asked so often; a voicemail is no somebody. */
export const MOST_TRIES = 3;
/** Seconds that a key is waited for, each time. */
export const KEY_SECONDS = 6;
