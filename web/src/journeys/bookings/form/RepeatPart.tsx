import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seriesDates } from '../../../../../src/features/bookings/rules/series-dates';
import type { BookingOptionsView } from '../../../api/bookings';
import { formatDate } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import { addDays, localDateOf, instantOn } from '../../../format/local-date';
import { partId } from './form-fault';
import classes from './RepeatPart.module.css';
import type { BookingFormHandle } from './use-booking-form';

interface RepeatPartProps extends Pick<BookingFormHandle, 'form' | 'set'> {
  options: Pick<BookingOptionsView, 'latest' | 'holidays'>;
  /** It repeats, and nobody said until when. */
  missing: boolean;
  /** What the service said of the series. */
  error: string | null;
}

/** What a series is begun with, in days. */
const fourWeeks = 28;

/** The same every week until a date, and which dates that makes. */
export function RepeatPart({ form, set, options, missing, error }: RepeatPartProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const now = serviceNow();
  const last = localDateOf(options.latest);
  const inWords = (date: string): string => formatDate(instantOn(date), locale, now);
  const { dates, skipped } =
    form.repeats && form.date !== '' && form.until !== ''
      ? seriesDates(form.date, form.until, (date) => options.holidays.includes(date))
      : { dates: [], skipped: [] };
  const repeat = (repeats: boolean): void => {
    const later = form.date === '' ? '' : addDays(form.date, fourWeeks);
    set({
      repeats,
      until: repeats && form.until === '' ? (later > last ? last : later) : form.until,
    });
  };
  return (
    <div className={classes.root} id={partId('repeat')}>
      <Checkbox
        label={t('repeat.weekly')}
        checked={form.repeats}
        onChange={(event) => repeat(event.currentTarget.checked)}
      />
      {form.repeats && (
        <>
          <TextInput
            type="date"
            className={classes.until}
            label={t('repeat.until')}
            min={form.date || undefined}
            max={last}
            error={error ?? (missing ? t('fault.until') : undefined)}
            value={form.until}
            onChange={(event) => set({ until: event.currentTarget.value })}
          />
          <div role="status" className={classes.dates}>
            {dates.length > 0 && (
              <p>
                {t('repeat.count', { count: dates.length })}
                <span className={classes.list}>{dates.map(inWords).join(' · ')}</span>
              </p>
            )}
            {skipped.length > 0 && (
              <p className={classes.skipped}>
                {t('repeat.skipped', {
                  count: skipped.length,
                  dates: skipped.map(inWords).join(' · '),
                })}
              </p>
            )}
          </div>
        </>
      )}
    </div>
  );
}
