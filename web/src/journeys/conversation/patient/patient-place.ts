import type { LegView } from '../../../../../src/features/interpreting/session.view';

/** Where the patient stands, as the professional sees it. `absent`: nobody has opened a link. */
export type PatientPlace = 'absent' | 'joining' | 'joined' | 'dropped' | 'out';

/** After a removal or a new link there may be several patient legs: the last one counts. */
export function patientOf(legs: readonly LegView[]): PatientPlace {
  const leg = legs.filter(({ party }) => party === 'patient').at(-1);
  switch (leg?.state) {
    case 'ringing':
    case 'answered':
      return 'joining';
    case 'in':
      return 'joined';
    case 'dropped':
      return 'dropped';
    case 'out':
      return 'out';
    default:
      return 'absent';
  }
}
