import { describe, expect, it } from '@jest/globals';
import { parseKeptBooking } from './booking-memory';

describe('what a device keeps of the last booking', () => {
  it('is read back', () => {
    const kept = { language: 'tir', dialect: null, minutes: 15, professionalLine: 'telephone' };
    expect(parseKeptBooking(JSON.stringify(kept))).toEqual(kept);
  });

  it('is nothing where the storage holds something else', () => {
    expect(parseKeptBooking(null)).toBeNull();
    expect(parseKeptBooking('"tir"')).toBeNull();
    expect(parseKeptBooking('{"language":"tir","minutes":"15"}')).toBeNull();
    expect(parseKeptBooking('{"language":3,"minutes":15}')).toBeNull();
  });

  it('falls back to the browser where the line is unknown', () => {
    expect(parseKeptBooking('{"language":"tir","minutes":15,"professionalLine":"fax"}')).toEqual({
      language: 'tir',
      dialect: null,
      minutes: 15,
      professionalLine: 'browser',
    });
  });
});
