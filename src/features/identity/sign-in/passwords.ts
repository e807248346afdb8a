import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { newSecret } from '../../../kernel/ids.js';

/** argon2id as OWASP recommends it for sign-in (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks the passwords of the staff. */
@Injectable()
export class Passwords {
  /** Of a password that nobody knows: checking an unknown address costs as much as a known one. */
  #nobody: Promise<string> | undefined;

  /** @returns a PHC string with its salt */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), ARGON2);
  }

  /** @param stored undefined where there is no such account: the same work, always refused */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.#nobody ??= this.hash(newSecret());
    const usable = stored?.startsWith('$argon2id$') ? stored : undefined;
    const right = await verify(usable ?? (await this.#nobody), password.normalize('NFC'));
    return right && usable !== undefined;
  }
}
