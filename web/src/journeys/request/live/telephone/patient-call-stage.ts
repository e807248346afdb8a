import type { LegView } from '../../../../api/generated';

/** Where the patient of a conversation by telephone stands. */
export type PatientCallStage = 'absent' | 'calling' | 'answered' | 'in' | PatientGone;

const gone = [
  'busy',
  'no_answer',
  'voicemail',
  'message_left',
  'message_cut',
  'refused',
  'unreachable',
  'left',
  'removed',
] as const;
type PatientGone = (typeof gone)[number];

/** By the patient's last leg; what is over for any other reason (the end of the conversation) is nobody. */
export function patientCallStage(legs: readonly LegView[]): PatientCallStage {
  const leg = legs.filter(({ party }) => party === 'patient').at(-1);
  switch (leg?.state) {
    case undefined:
      return 'absent';
    case 'out':
      return gone.find((reason) => reason === leg?.reason) ?? 'absent';
    case 'answered':
    case 'in':
      return leg.state;
    default:
      return 'calling';
  }
}

/** Whether a call to the patient lives: only one at a time is made. */
export function isCalled(stage: PatientCallStage): boolean {
  return stage === 'calling' || stage === 'answered' || stage === 'in';
}
