import { describe, expect, it } from '@jest/globals';
import { callBackChoices } from './call-back-choices';

const at = (iso: string): [string, string][] =>
  callBackChoices(Date.parse(iso)).map(({ id, until }) => [id, until]);

describe('until when one may ask to be called back', () => {
  it('offers half an hour, one, two, and the end of the day at 19:00 of the network', () => {
    expect(at('2026-11-24T13:10:30.000Z')).toEqual([
      ['half', '2026-11-24T13:40:30.000Z'],
      ['hour', '2026-11-24T14:10:30.000Z'],
      ['twoHours', '2026-11-24T15:10:30.000Z'],
      ['evening', '2026-11-24T18:00:00.000Z'],
    ]);
  });

  it('means 19:00 in summer too', () => {
    expect(at('2026-07-15T12:00:00.000Z')).toContainEqual(['evening', '2026-07-15T17:00:00.000Z']);
  });

  it('leaves the end of the day out when it is within two hours or over', () => {
    expect(at('2026-11-24T16:30:00.000Z').map(([id]) => id)).not.toContain('evening');
    expect(at('2026-11-24T20:00:00.000Z').map(([id]) => id)).not.toContain('evening');
  });

  it('leaves it out when it is further than the eight hours that the service allows', () => {
    expect(at('2026-11-24T09:59:00.000Z').map(([id]) => id)).not.toContain('evening');
    expect(at('2026-11-24T10:01:00.000Z').map(([id]) => id)).toContain('evening');
  });
});
