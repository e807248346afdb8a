import { Injectable } from '@nestjs/common';
import { derivedKey, keyedHash } from '../../../platform/access/secrets.js';
import { Config } from '../../../platform/config/config.js';

/**
 * The keyed hashes under which short codes are kept. Eight digits are soon tried through, so whoever steals the
 * database must not be able to try: the key comes from the settings and never stands in the database.
 */
@Injectable()
export class CodeHashes {
  readonly #personal: Buffer;
  readonly #oneTime: Buffer;
  readonly #pin: Buffer;
  readonly #telephone: Buffer;

  constructor(config: Config) {
    this.#personal = derivedKey(config.secretKey, 'personal-code');
    this.#oneTime = derivedKey(config.secretKey, 'one-time-code');
    this.#pin = derivedKey(config.secretKey, 'telephone-pin');
    this.#telephone = derivedKey(config.secretKey, 'member-telephone');
  }

  /** @param code eight bare digits; the same code in two networks has two hashes */
  ofPersonalCode(networkId: string, code: string): Buffer {
    return keyedHash(this.#personal, networkId, code);
  }

  ofOneTimeCode(challengeId: string, code: string): Buffer {
    return keyedHash(this.#oneTime, challengeId, code);
  }

  /** @param pin four bare digits */
  ofPin(memberId: string, pin: string): Buffer {
    return keyedHash(this.#pin, memberId, pin);
  }

  /** @param number E.164; the same number of two members has two hashes */
  ofTelephone(memberId: string, number: string): Buffer {
    return keyedHash(this.#telephone, memberId, number);
  }
}
