import type { BookingView } from '../../../api/bookings';

export type ChangedField =
  | 'state'
  | 'hour'
  | 'length'
  | 'language'
  | 'gender'
  | 'agency'
  | 'interpreter'
  | 'place'
  | 'line'
  | 'subject'
  | 'note'
  | 'wish'
  | 'ifNobody'
  | 'proposal';

const read: Record<ChangedField, (booking: BookingView) => unknown> = {
  state: ({ state }) => state,
  hour: ({ startsAt }) => Date.parse(startsAt),
  length: ({ minutes, slots }) => `${minutes} × ${slots}`,
  language: ({ language, dialect }) => `${language} ${dialect}`,
  gender: ({ gender }) => gender,
  agency: ({ agencyName, asking }) => agencyName ?? asking?.agencyName,
  interpreter: ({ interpreterLabel }) => interpreterLabel,
  place: ({ patientPlace }) => patientPlace,
  line: ({ professionalLine, telephone }) => `${professionalLine} ${telephone}`,
  subject: ({ subject }) => subject,
  note: ({ note }) => note,
  wish: ({ wishedInterpreter }) => wishedInterpreter,
  ifNobody: ({ ifNobody }) => ifNobody,
  proposal: ({ proposal }) => proposal?.startsAt,
};

/** What a member must be told is no longer as it was on screen. */
export function whatChanged(shown: BookingView, now: BookingView): ChangedField[] {
  return (Object.keys(read) as ChangedField[]).filter(
    (field) => read[field](shown) !== read[field](now),
  );
}
