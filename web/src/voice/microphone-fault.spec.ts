import { describe, expect, it } from '@jest/globals';
import { faultOf, supportFault } from './microphone-fault';
import { meterLevel, rootMeanSquare, SpeakingSign } from './loudness';
import { finalPhase } from './voice-snapshot';

describe('why there is no microphone', () => {
  it.each([
    ['NotAllowedError', 'Permission denied', 'refused'],
    ['NotAllowedError', 'Permission denied by system', 'blocked'],
    ['NotFoundError', '', 'none'],
    ['NotReadableError', '', 'busy'],
    ['TypeError', '', 'unsupported'],
  ])('%s (%s) is %s', (name, message, fault) => {
    expect(faultOf({ name, message })).toBe(fault);
  });

  it('tells an insecure address rather than the interface it hides', () => {
    expect(supportFault({ secure: false, hasMicrophoneApi: false, hasPeerConnection: true })).toBe(
      'insecure',
    );
  });
});

describe('loudness', () => {
  it('shows silence as empty and a full voice as full', () => {
    expect(meterLevel(0)).toBe(0);
    expect(meterLevel(rootMeanSquare([0.5, -0.5]))).toBe(1);
  });

  it('holds the sign between syllables and lets it go', () => {
    const sign = new SpeakingSign();
    expect([sign.note(0.8, 0), sign.note(0, 300), sign.note(0, 700)]).toEqual([true, true, false]);
  });
});

describe('a refusal of the service', () => {
  it('is final where the session is over or not ours, and passes where the service restarts', () => {
    expect(finalPhase('SESSION_ENDED')).toBe('ended');
    expect(finalPhase('LEG_REPLACED')).toBe('replaced');
    expect(finalPhase('SESSION_UNKNOWN')).toBe('refused');
    expect(finalPhase('INTERNAL')).toBeNull();
  });
});
