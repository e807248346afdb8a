import { describe, expect, it } from '@jest/globals';
import type { LegView } from '../../../../api/generated';
import { isCalled, patientCallStage } from './patient-call-stage';

const leg = (state: LegView['state'], reason: string | null = null): LegView => ({
  ...{ id: state, party: 'patient', carrier: 'twilio', state, reason },
  ...{ muted: false, heldUntil: null, connection: null },
});

describe('where the patient who is called stands', () => {
  it('follows the call', () => {
    expect(patientCallStage([])).toBe('absent');
    expect(patientCallStage([leg('planned')])).toBe('calling');
    expect(patientCallStage([leg('ringing')])).toBe('calling');
    expect(patientCallStage([leg('answered')])).toBe('answered');
    expect(patientCallStage([leg('in')])).toBe('in');
  });

  it('tells what became of it, by the last call', () => {
    expect(patientCallStage([leg('out', 'voicemail')])).toBe('voicemail');
    expect(patientCallStage([leg('out', 'message_left')])).toBe('message_left');
    expect(patientCallStage([leg('out', 'busy'), leg('ringing')])).toBe('calling');
    expect(patientCallStage([leg('out', 'ended_by_professional')])).toBe('absent');
  });

  it('says when nobody else may be called', () => {
    const legs = [leg('planned'), leg('answered'), leg('in'), leg('out', 'left')];
    expect(legs.map((one) => isCalled(patientCallStage([one])))).toEqual([true, true, true, false]);
  });
});
