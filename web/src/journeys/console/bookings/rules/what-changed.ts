import type { AgencyBookingView } from '../../../../api/agency-bookings';

/** What of a booking an operator goes by, and may have changed under their eyes. */
export const WATCHED = [
  'hour',
  'length',
  'language',
  'gender',
  'line',
  'place',
  'subject',
  'interpreter',
] as const;
export type Watched = (typeof WATCHED)[number];

const facts: Record<Watched, (booking: AgencyBookingView) => unknown> = {
  hour: ({ startsAt }) => Date.parse(startsAt),
  length: ({ minutes, slots }) => `${minutes} ${slots}`,
  language: ({ language, dialect }) => `${language} ${dialect ?? ''}`,
  gender: ({ gender }) => gender,
  line: ({ professionalLine }) => professionalLine,
  place: ({ patientPlace }) => patientPlace,
  subject: ({ subject }) => subject,
  interpreter: ({ wishedInterpreter }) => wishedInterpreter,
};

/** What differs between a booking as an operator saw it and as it is. */
export function whatChanged(before: AgencyBookingView, after: AgencyBookingView): Watched[] {
  return WATCHED.filter((fact) => facts[fact](before) !== facts[fact](after));
}
