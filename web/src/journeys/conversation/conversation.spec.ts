import { describe, expect, it } from '@jest/globals';
import { legsInOrder, partyStatus } from './call/party-status';
import { qrPath } from './patient/qr-path';
import { patientOf } from './patient/patient-place';
import { callStage } from './session/call-stage';
import { groupDigits } from './session/group-digits';
import { secondsUntil, steadySeconds, talkSecondsAt } from './session/talk-clock';
import { huntSteps } from './swap/hunt-steps';

const at = Date.parse('2026-11-24T14:30:00.000Z');
const iso = (seconds: number) => new Date(at + seconds * 1000).toISOString();
const leg = (party: string, state: string, id = party) =>
  ({ id, party, state, muted: false, heldUntil: null, connection: 'x' }) as never;
const heard = { state: 'connected', flowing: true, speaking: false } as const;

describe('the clocks of a conversation', () => {
  it('counts on from what the service confirmed, while the two talk', () => {
    const view = { talkSeconds: 60, now: iso(0) };
    expect(talkSecondsAt({ ...view, state: 'talking' }, at + 5_000)).toBe(65);
    expect(talkSecondsAt({ ...view, state: 'interrupted' }, at + 5_000)).toBe(60);
  });

  it('does not jump back by a few seconds, but obeys a real correction', () => {
    expect(steadySeconds(65, 61)).toBe(65);
    expect(steadySeconds(65, 30)).toBe(30);
  });

  it('holds a place for whole seconds, and never below none', () => {
    expect(secondsUntil(iso(52), at + 200)).toBe(52);
    expect(secondsUntil(iso(-3), at)).toBe(0);
    expect(secondsUntil(null, at)).toBe(0);
  });
});

describe('how a party stands', () => {
  it('trusts the ear before the service has concluded', () => {
    expect(partyStatus(leg('interpreter', 'answered'), heard)).toBe('connected');
    expect(partyStatus(leg('interpreter', 'dropped'), heard)).toBe('unsteady');
  });

  it('does not call connected whose voice does not arrive', () => {
    expect(partyStatus(leg('interpreter', 'in'), { ...heard, flowing: false })).toBe('unsteady');
    expect(partyStatus(leg('interpreter', 'in'), undefined)).toBe('joining');
  });

  it('shows me first and one leg per party', () => {
    const legs = [
      leg('professional', 'in'),
      leg('interpreter', 'out', 'i1'),
      leg('interpreter', 'in', 'i2'),
      leg('patient', 'in'),
    ];
    expect(legsInOrder(legs, 'patient').map(({ id }) => id)).toEqual([
      'patient',
      'professional',
      'i2',
    ]);
  });

  it('tells where the patient is by the last leg', () => {
    expect(patientOf([])).toBe('absent');
    expect(patientOf([leg('patient', 'out', 'p1'), leg('patient', 'ringing', 'p2')])).toBe(
      'joining',
    );
  });
});

describe('what the page shows', () => {
  it('puts the end before everything, and a lost place before the call', () => {
    expect(callStage({ state: 'ended' }, false, 'in', false, true)).toBe('ended');
    expect(callStage({ state: 'talking' }, false, 'left', false, true)).toBe('over');
    expect(callStage({ state: 'talking' }, false, 'left', true, false)).toBe('microphone');
    expect(callStage({ state: 'talking' }, false, 'reconnecting', false, false)).toBe('call');
  });
});

describe('the hunt for a replacement', () => {
  it('tells the time of the ringing agency and of the next one only', () => {
    const offer = (position: number, state: string, rangAt: string | null = null) =>
      ({ id: String(position), agencyName: 'A', position, state, rangAt }) as never;
    const steps = huntSteps(
      {
        nextAgencyAt: iso(9),
        offers: [offer(3, 'planned'), offer(1, 'ringing', iso(-12)), offer(2, 'planned')],
      },
      at,
    );
    expect(steps.map(({ words, seconds }) => [words, seconds])).toEqual([
      ['ringing', 12],
      ['nextIn', 9],
      ['planned', 0],
    ]);
  });
});

describe('small things', () => {
  it('groups the digits of a booking number', () => {
    expect(groupDigits('482913')).toBe('482\u00a0913');
  });

  it('draws runs of dark squares', () => {
    expect(
      qrPath([
        [true, true, false],
        [false, false, true],
      ]),
    ).toBe('M0 0h2v1h-2zM2 1h1v1h-1z');
  });
});
