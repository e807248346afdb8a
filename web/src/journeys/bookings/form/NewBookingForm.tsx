import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { seriesDates } from '../../../../../src/features/bookings/rules/series-dates';
import type { BookingOptionsView } from '../../../api/bookings';
import type { RequestView } from '../../../api/requests';
import { useMe } from '../../../app/use-me';
import { PageTitle } from '../../../components/PageTitle';
import { languageById } from '../../../languages/catalogue';
import { dismissRequest, shownRequest } from '../../../live-request/store';
import { serviceNow } from '../../../time/device-clock';
import { knownTelephone, readKeptLine } from '../../request/telephone/telephone-memory';
import { BackLink } from '../booking/BackLink';
import { boundsAt } from '../hour/bounds-at';
import { firstHour } from '../hour/first-hour';
import type { Booked } from './booked';
import { type BookingForm, emptyForm, formOfRequest } from './booking-form';
import { BookingFormFields } from './BookingFormFields';
import { readKeptBooking } from './booking-memory';
import page from './FormPage.module.css';
import { useBook } from './use-book';
import { useBookingForm } from './use-booking-form';

interface NewBookingFormProps {
  options: BookingOptionsView;
  /** The unmet request that becomes the booking. */
  request: RequestView | null;
  /** The language called last. */
  recent: string | null;
  /** From the address: the language and the day to begin with. */
  language: string | null;
  day: string | null;
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** A new booking, begun with what the member used last. */
export function NewBookingForm({ options, request, recent, language, day }: NewBookingFormProps) {
  const { t } = useTranslation('bookings');
  const [, navigate] = useLocation();
  const me = useMe();
  const handle = useBookingForm(begin);
  const { form } = handle;
  const sending = useBook(handle, request?.id ?? null, (booked) => {
    if (request && shownRequest()?.id === request.id) dismissRequest();
    const state: Booked = {
      bookedId: booked.booking.id,
      hours: booked.bookings.map(({ startsAt }) => startsAt),
      skipped: booked.skipped,
    };
    navigate('/rendez-vous/nouveau', { replace: true, state });
    window.scrollTo(0, 0);
  });
  const count =
    form.repeats && form.date !== '' && form.until !== ''
      ? seriesDates(form.date, form.until, (date) => options.holidays.includes(date)).dates.length
      : 1;
  return (
    <div className={page.page}>
      <div className={page.head}>
        <BackLink />
        <PageTitle>{t('new')}</PageTitle>
      </div>
      <BookingFormFields
        handle={handle}
        options={options}
        sending={sending.isPending}
        error={sending.error}
        onForgetError={sending.reset}
        onSend={(wish, onFault) => sending.mutate(wish, { onError: onFault })}
        label={count > 1 ? t('submit.bookSeries', { count }) : t('submit.book')}
        overlapLabel={t('overlap.anyway')}
        after={<p>{t('submit.next')}</p>}
      />
    </div>
  );

  function begin(): BookingForm {
    const kept = readKeptBooking(me?.id);
    const line = readKeptLine(me?.id);
    const wanted = language !== null && languageById(language) ? language : null;
    const former = kept?.language ?? recent;
    const form = emptyForm({
      hour: firstHour(
        boundsAt(options, serviceNow()),
        day !== null && isDate.test(day) ? day : null,
      ),
      language: wanted ?? former,
      dialect: wanted === null ? (kept?.dialect ?? null) : null,
      minutes: Math.min(kept?.minutes ?? usualMinutes, options.mostMinutes),
      professionalLine: kept?.professionalLine ?? line?.professionalLine ?? 'browser',
      telephone: knownTelephone(me?.id),
      keepTelephone: line !== null,
    });
    return request === null ? form : formOfRequest(form, request);
  }
}

/** Of a first booking. */
const usualMinutes = 30;
