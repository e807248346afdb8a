import type { BookingOptionsView, BookingView, BookingWish } from '../../../api/bookings';
import type { RequestView } from '../../../api/requests';
import { formatTelephone } from '../../../format/telephone';
import { localDateOf, localTimeOf } from '../../../format/local-date';
import { type LocalHour, readHour } from '../hour/read-hour';

export const noteLimit = 280;

/** What the member has chosen so far. */
export interface BookingForm {
  /** ISO 639-3. */
  language: string | null;
  dialect: string | null;
  gender: BookingView['gender'];
  /** Local to the network, `2026-11-24` and `14:30`; empty while they are not complete. */
  date: string;
  time: string;
  /** Which of the two, where the hour comes twice; null until that is said. */
  occurrence: 'first' | 'second' | null;
  /** Of one patient. */
  minutes: number;
  slots: number;
  patientPlace: BookingView['patientPlace'];
  professionalLine: BookingView['professionalLine'];
  /** As the member wrote it. */
  telephone: string;
  keepTelephone: boolean;
  subject: BookingView['subject'];
  note: string;
  /** `last`: who interpreted the last time in this language. */
  wish: 'anyone' | 'last' | 'named';
  name: string;
  ifNobody: BookingView['ifNobody'];
  repeats: boolean;
  /** Last date of the weekly series. */
  until: string;
}

/** What is known of the member before anything is chosen. */
export interface Beginning {
  hour: LocalHour;
  language: string | null;
  dialect?: string | null;
  minutes: number;
  professionalLine: BookingForm['professionalLine'];
  telephone: string;
  keepTelephone: boolean;
}

export function emptyForm(beginning: Beginning): BookingForm {
  const { hour, ...known } = beginning;
  return {
    dialect: null,
    ...known,
    ...hour,
    gender: 'either',
    occurrence: null,
    slots: 1,
    patientPlace: 'room',
    subject: 'consultation',
    note: '',
    wish: 'anyone',
    name: '',
    ifNobody: 'tell',
    repeats: false,
    until: '',
  };
}

/** The form for an unmet request that becomes a booking: the same patient, at another hour. */
export function formOfRequest(form: BookingForm, request: RequestView): BookingForm {
  const { language, dialect, gender, patientPlace, professionalLine, note } = request;
  return { ...form, language, dialect, gender, patientPlace, professionalLine, note: note ?? '' };
}

/** The form of a booking that is to be changed. */
export function formOfBooking(booking: BookingView, keepTelephone: boolean): BookingForm {
  const hour = { date: localDateOf(booking.startsAt), time: localTimeOf(booking.startsAt) };
  const reading = readHour(hour);
  return {
    language: booking.language,
    dialect: booking.dialect,
    gender: booking.gender,
    ...hour,
    occurrence:
      reading?.comes === 'twice'
        ? reading.first === Date.parse(booking.startsAt)
          ? 'first'
          : 'second'
        : null,
    minutes: booking.minutes,
    slots: booking.slots,
    patientPlace: booking.patientPlace,
    professionalLine: booking.professionalLine,
    telephone: booking.telephone === null ? '' : formatTelephone(booking.telephone),
    keepTelephone,
    subject: booking.subject,
    note: booking.note ?? '',
    wish: booking.wishedInterpreter === null ? 'anyone' : 'named',
    name: booking.wishedInterpreter ?? '',
    ifNobody: booking.ifNobody,
    repeats: false,
    until: '',
  };
}

/** The form after a change. What was said of one hour or language does not hold for another. */
export function changeForm(form: BookingForm, values: Partial<BookingForm>): BookingForm {
  const next = { ...form, ...values };
  if (next.date !== form.date || next.time !== form.time)
    next.occurrence = values.occurrence ?? null;
  if (next.language !== form.language) {
    next.dialect = values.dialect ?? null;
    if (next.wish === 'last') next.wish = 'anyone';
  }
  return next;
}

/** What the member typed stays; what was left as it had been follows the booking. */
export function rebaseForm(form: BookingForm, former: BookingForm, now: BookingForm): BookingForm {
  const kept = Object.entries(form).filter(
    ([field, value]) => former[field as keyof BookingForm] !== value,
  );
  return { ...now, ...Object.fromEntries(kept) };
}

/**
 * What goes to the service; null while no language is chosen.
 * @param options of the language: who interpreted last, and whether the service has a telephone
 */
export function toWish(
  form: BookingForm,
  options: Pick<BookingOptionsView, 'lastInterpreter' | 'telephone'>,
): BookingWish | null {
  if (form.language === null) return null;
  const byTelephone = options.telephone && form.professionalLine === 'telephone';
  const number = form.telephone.trim();
  return {
    language: form.language,
    dialect: form.dialect,
    gender: form.gender,
    date: form.date,
    time: form.time,
    ...(form.occurrence === null ? {} : { occurrence: form.occurrence }),
    minutes: form.minutes,
    slots: form.slots,
    patientPlace: form.patientPlace,
    professionalLine: byTelephone ? 'telephone' : 'browser',
    ...(byTelephone && number !== '' ? { telephone: number } : {}),
    subject: form.subject,
    note: form.note.trim() || null,
    wishedInterpreter: wishedIn(form, options.lastInterpreter),
    ifNobody: form.ifNobody,
  };
}

function wishedIn({ wish, name }: BookingForm, last: string | null): string | null {
  if (wish === 'last') return last;
  return wish === 'named' ? name.trim() || null : null;
}
