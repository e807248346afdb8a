/** A seeded source of chance: the same seed and key give the same draws. */
export class Random {
  private state: number;

  constructor(seed: number, key = '') {
    let hash = (0x811c9dc5 ^ seed) >>> 0;
    for (let index = 0; index < key.length; index += 1) {
      hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193) >>> 0;
    }
    this.state = hash;
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** True in `rate` (0 to 1) of the draws. */
  chance(rate: number): boolean {
    return this.next() < rate;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** A Twilio identifier: two letters and 32 hexadecimal digits. */
  sid(prefix: string): string {
    let digits = '';
    while (digits.length < 32) digits += Math.floor(this.next() * 16).toString(16);
    return prefix + digits;
  }
}
