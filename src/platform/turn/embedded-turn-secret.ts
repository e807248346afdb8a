import { derivedKey } from '../access/secrets.js';

/** What every process of ours makes and checks the embedded server's credentials with, without telling each other. */
export const embeddedTurnSecret = (secretKey: string): string =>
  derivedKey(secretKey, 'embedded-turn').toString('base64');
