import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingOptionsView, BookingView } from '../../../api/bookings';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { liesAhead, overlaps } from '../booking/booking-state';
import type { HourFault } from '../hour/hour-fault';
import { localDateOf } from '../../../format/local-date';
import { placeOfZone, timeZone } from '../../../format/time-zone';
import type { FormPart } from './form-fault';
import { FormSection } from './FormSection';
import { HourNotice } from './HourNotice';
import { LengthPart } from './LengthPart';
import { MonthCalendar } from './MonthCalendar';
import { RepeatPart } from './RepeatPart';
import { SameDay } from './SameDay';
import type { BookingFormHandle } from './use-booking-form';
import { UsualHours } from './UsualHours';
import classes from './WhenPart.module.css';

interface WhenPartProps extends Pick<BookingFormHandle, 'form' | 'set'> {
  options: BookingOptionsView;
  /** Whether the usual hours are those of the language chosen. */
  usualKnown: boolean;
  fault: HourFault | null;
  formFault: FormPart | null;
  /** When it begins, in milliseconds, where that is known. */
  startsAt: number | null;
  /** The member's other bookings. */
  others: readonly BookingView[];
  now: number;
  canRepeat: boolean;
  repeatError: string | null;
}

/** The day and the hour, how long, how many, how often. */
export function WhenPart(props: WhenPartProps) {
  const { form, set, options, startsAt, others, now } = props;
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const ahead = others.filter(liesAhead);
  const from = localDateOf(options.earliest);
  const to = localDateOf(options.latest);
  const endsAt = startsAt === null ? null : startsAt + form.minutes * form.slots * 60_000;
  const booked = new Map<string, number>();
  for (const booking of ahead) {
    const date = localDateOf(booking.startsAt);
    booked.set(date, (booked.get(date) ?? 0) + 1);
  }
  const length = form.minutes * form.slots * 60_000;
  const isTaken = (at: number): boolean => ahead.some((one) => overlaps(one, at, at + length));
  return (
    <FormSection part="hour" title={t('when.title')}>
      {form.language !== null && props.usualKnown && (
        <UsualHours options={options} chosen={form} isTaken={isTaken} onTake={set} />
      )}
      <div className={classes.columns}>
        <div className={classes.fields}>
          <div className={classes.pair}>
            <TextInput
              type="date"
              label={t('when.date')}
              min={from}
              max={to}
              value={form.date}
              onChange={(event) => set({ date: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              step={300}
              label={t('when.time')}
              value={form.time}
              onChange={(event) => set({ time: event.currentTarget.value.slice(0, 5) })}
            />
          </div>
          <div role="status" className={classes.status}>
            {props.fault && (
              <HourNotice
                fault={props.fault}
                occurrence={form.occurrence}
                onTake={(hour) => set(hour)}
                onSay={(occurrence) => set({ occurrence })}
              />
            )}
            {!props.fault && endsAt !== null && (
              <p className={classes.until}>
                {t('when.until', { time: formatTime(endsAt, locale) })} ·{' '}
                {t('when.zone', { place: placeOfZone(timeZone()) })}
              </p>
            )}
          </div>
          <SameDay date={form.date} bookings={ahead} startsAt={startsAt} endsAt={endsAt} />
        </div>
        <MonthCalendar
          date={form.date}
          today={localDateOf(now)}
          from={from}
          to={to}
          holidays={options.holidays}
          booked={booked}
          onChoose={(date) => set({ date })}
        />
      </div>
      <LengthPart form={form} set={set} options={options} fault={props.formFault} />
      {props.canRepeat && (
        <RepeatPart
          form={form}
          set={set}
          options={options}
          missing={props.formFault === 'repeat'}
          error={props.repeatError}
        />
      )}
    </FormSection>
  );
}
