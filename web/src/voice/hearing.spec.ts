import { describe, expect, it } from '@jest/globals';
import { countAudioPackets, HearingLog } from './hearing';

describe('counting packets', () => {
  it('counts audio that arrives, nothing else', () => {
    expect(
      countAudioPackets([
        { type: 'inbound-rtp', kind: 'audio', packetsReceived: 40 },
        { type: 'inbound-rtp', kind: 'video', packetsReceived: 900 },
        { type: 'outbound-rtp', kind: 'audio', packetsReceived: 700 },
        { type: 'inbound-rtp', kind: 'audio' },
      ]),
    ).toBe(40);
  });
});

describe('what a page hears', () => {
  it('tells when a voice begins and when it stops, once each', () => {
    const log = new HearingLog();
    expect(log.note('b', 0, 0)).toBeNull();
    expect(log.note('b', 25, 500)).toBe('began');
    expect(log.note('b', 50, 1_000)).toBeNull();
    expect(log.note('b', 50, 2_500)).toBeNull();
    expect(log.note('b', 50, 3_000)).toBe('stopped');
    expect(log.note('b', 50, 3_500)).toBeNull();
  });

  it('vouches for those whose packets grew since the last beat', () => {
    const log = new HearingLog();
    log.note('b', 25, 1_000);
    log.note('c', 25, 1_000);
    log.note('b', 250, 5_900);
    log.note('c', 25, 5_900);
    expect(log.hears(1_500, 6_000)).toEqual(['b']);
  });

  it('does not lose a voice between two beats that follow at once', () => {
    const log = new HearingLog();
    log.note('b', 25, 4_800);
    expect(log.hears(4_950, 5_000)).toEqual(['b']);
  });

  it('counts a new connection of the same leg from zero', () => {
    const log = new HearingLog();
    log.note('b', 900, 1_000);
    log.forget('b');
    expect(log.hears(-Infinity, 1_100)).toEqual([]);
    expect(log.note('b', 3, 1_200)).toBe('began');
  });
});
