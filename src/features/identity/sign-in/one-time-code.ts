import { randomInt } from 'node:crypto';
import { ONE_TIME_CODE } from './attack-limits.js';

/** A fresh one-time code: six random digits. */
export function newOneTimeCode(): string {
  return String(randomInt(10 ** ONE_TIME_CODE.digits)).padStart(ONE_TIME_CODE.digits, '0');
}
