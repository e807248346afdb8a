import { useTranslation } from 'react-i18next';
import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { Autonym } from '../../../../components/Autonym';
import { formatDuration } from '../../../../format/duration';
import { formatDate, formatTime } from '../../../../format/instant';
import { useLocale } from '../../../../i18n/use-locale';
import { serviceNow } from '../../../../time/device-clock';
import { languageWords } from '../../../conversation/session/language-words';
import classes from './BookingCard.module.css';

/** When, how long, and in which language. */
export function BookingHead({ booking, id }: { booking: AgencyBookingView; id: string }) {
  const { t } = useTranslation('agency-bookings');
  const locale = useLocale();
  const { startsAt, minutes, slots } = booking;
  const language = languageWords(booking.language, booking.dialect, locale);
  const length = {
    slots,
    duration: formatDuration(minutes * 60),
    end: formatTime(booking.endsAt, locale),
  };
  return (
    <>
      <p className={`${classes.when} figures`}>
        <span>{formatDate(startsAt, locale, serviceNow())}</span>
        <strong>{formatTime(startsAt, locale)}</strong>
      </p>
      <div className={classes.what}>
        <h3 id={id} className={classes.language}>
          {language.title}
        </h3>
        <p className={classes.under}>
          {language.entry && <Autonym language={language.entry} />}
          {language.dialect !== null && <span>{language.dialect}</span>}
        </p>
        <p className="figures">{t(slots > 1 ? 'facts.lengthSlots' : 'facts.length', length)}</p>
      </div>
    </>
  );
}
