import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingListQuery, bookingOptionsQuery, type BookingView } from '../../../api/bookings';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { useServiceNow } from '../../../time/use-service-now';
import { addDays, localDateOf, mondayOf, instantOn } from '../../../format/local-date';
import { DayColumn } from './DayColumn';
import { firstWeek, pastOfWeek, together, weekDays } from './week-days';
import classes from './WeekView.module.css';

/** A week of the member's bookings: seven columns where there is room, else an agenda by day. */
export function WeekView({ ahead }: { ahead: BookingView[] }) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const now = useServiceNow(true, 60_000);
  const today = localDateOf(now);
  const [chosen, setChosen] = useState<string | null>(null);
  const monday = chosen ?? firstWeek(today, ahead);
  const range = pastOfWeek(monday, now);
  const past = useQuery({
    ...bookingListQuery(range),
    enabled: range !== null,
    placeholderData: keepPreviousData,
  });
  const holidays = useQuery(bookingOptionsQuery(null)).data?.holidays ?? [];
  const days = weekDays(monday, together(range === null ? [] : past.data, ahead));
  const title = t('week.title', { date: formatLongDate(instantOn(monday), locale, now) });
  const turn = (weeks: number): void => setChosen(addDays(monday, weeks * 7));
  return (
    <section className={classes.root} aria-label={t('week.label')}>
      <div className={classes.head}>
        <h2 aria-live="polite">{title}</h2>
        <div className={classes.turn}>
          {monday !== mondayOf(today) && (
            <Button variant="subtle" size="sm" onClick={() => setChosen(mondayOf(today))}>
              {t('week.today')}
            </Button>
          )}
          <ActionIcon
            variant="default"
            aria-label={t('week.former')}
            title={t('week.former')}
            onClick={() => turn(-1)}
          >
            <IconChevronLeft size={22} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('week.next')}
            title={t('week.next')}
            onClick={() => turn(1)}
          >
            <IconChevronRight size={22} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <ol className={classes.days} data-now={monday === mondayOf(today) || undefined}>
        {days.map((day) => (
          <DayColumn key={day.date} day={day} today={today} holiday={holidays.includes(day.date)} />
        ))}
      </ol>
    </section>
  );
}
