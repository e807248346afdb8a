import { describe, expect, it } from '@jest/globals';
import type { LegView, SessionView } from '../../../../api/generated';
import { heldUntil, telephoneStage } from './telephone-stage';

const leg = (
  party: LegView['party'],
  state: LegView['state'],
  heldUntilTime: string | null = null,
): LegView => ({
  id: `${party}-${state}`,
  party,
  carrier: 'twilio',
  state,
  muted: false,
  reason: null,
  heldUntil: heldUntilTime,
  connection: null,
});
const stage = (
  state: SessionView['state'],
  mine: LegView['state'],
  interpreter: LegView['state'] = 'answered',
) =>
  telephoneStage(
    { state, endingAt: null, legs: [leg('interpreter', interpreter), leg('professional', mine)] },
    false,
  );

describe('where a conversation on the telephone stands', () => {
  it('follows the own telephone until the key is pressed', () => {
    expect(stage('connecting', 'planned')).toBe('calling');
    expect(stage('connecting', 'unknown')).toBe('calling');
    expect(stage('connecting', 'ringing')).toBe('ringing');
    expect(stage('connecting', 'answered')).toBe('key');
    expect(stage('connecting', 'in')).toBe('joining');
    expect(stage('talking', 'in', 'in')).toBe('talking');
  });

  it('still asks to pick up while another interpreter is looked for', () => {
    expect(stage('replacing', 'ringing', 'out')).toBe('ringing');
    expect(stage('replacing', 'in', 'out')).toBe('replacing');
  });

  it('tells whose line was lost, the own one first', () => {
    expect(stage('interrupted', 'dropped', 'in')).toBe('recalled');
    expect(stage('interrupted', 'in', 'dropped')).toBe('interpreterRecalled');
    expect(stage('interrupted', 'dropped', 'dropped')).toBe('recalled');
  });

  it('looks at the interpreter who came after a swap', () => {
    const legs = [
      leg('interpreter', 'out'),
      leg('interpreter', 'in'),
      leg('professional', 'in'),
    ] as const;
    expect(telephoneStage({ state: 'talking', endingAt: null, legs: [...legs] }, false)).toBe(
      'talking',
    );
  });

  it('ends once the end was asked for, and is over when the service says so', () => {
    const legs = [leg('interpreter', 'in'), leg('professional', 'in')];
    expect(telephoneStage({ state: 'talking', endingAt: null, legs }, true)).toBe('ending');
    const endingAt = '2026-11-24T14:31:00.000Z';
    expect(telephoneStage({ state: 'ended', endingAt, legs }, true)).toBe('ended');
    // On the telephone, or at another screen.
    expect(telephoneStage({ state: 'talking', endingAt, legs }, false)).toBe('ending');
    expect(stage('talking', 'out', 'in')).toBe('ending');
  });

  it('keeps the place of whoever is called back', () => {
    const until = '2026-11-24T14:31:00.000Z';
    const legs = [leg('interpreter', 'in'), leg('professional', 'dropped', until)];
    expect(heldUntil('recalled', legs)).toBe(until);
    expect(heldUntil('interpreterRecalled', legs)).toBeNull();
    expect(heldUntil('talking', legs)).toBeNull();
  });
});
