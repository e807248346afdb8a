import { createHmac } from 'node:crypto';

export interface TurnCredentials {
  username: string;
  credential: string;
}

/**
 * Credentials that need no list of users (coturn's `use-auth-secret`, draft-uberti-behave-turn-rest): the name says
 * until when they hold and for whom, the password is the base64 HMAC-SHA1 of the name.
 */
export function makeTurnCredentials(
  secret: string,
  holder: string,
  expiresAt: Date,
): TurnCredentials {
  const username = `${Math.floor(expiresAt.getTime() / 1000)}:${holder}`;
  return { username, credential: passwordOf(secret, username) };
}

/** The password that belongs to `username`; undefined once its time is over, or where it names none. */
export function turnPassword(secret: string, username: string, now: Date): string | undefined {
  const expiry = /^(\d{1,12}):[\w-]{1,64}$/.exec(username)?.[1];
  if (!expiry || Number(expiry) * 1000 <= now.getTime()) return undefined;
  return passwordOf(secret, username);
}

function passwordOf(secret: string, username: string): string {
  return createHmac('sha1', secret).update(username).digest('base64');
}
