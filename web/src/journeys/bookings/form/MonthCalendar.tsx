import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { firstOfMonth, type LocalDate, instantOn } from '../../../format/local-date';
import { monthGrid } from '../hour/month-grid';
import { dayForKey } from '../hour/day-for-key';
import { CalendarDay } from './CalendarDay';
import classes from './MonthCalendar.module.css';

interface MonthCalendarProps {
  /** Empty while none is chosen. */
  date: LocalDate | '';
  today: LocalDate;
  /** First and last day that may be chosen. */
  from: LocalDate;
  to: LocalDate;
  holidays: readonly LocalDate[];
  /** How many bookings of the member's own a day holds. */
  booked: ReadonlyMap<LocalDate, number>;
  onChoose: (date: LocalDate) => void;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6];
/** A Monday. */
const someMonday = Date.UTC(2026, 0, 5, 12);
const dayMillis = 86_400_000;

/** A month to choose a day from: one stop for the keyboard, arrows from day to day. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { date, from, to, onChoose } = props;
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const titleId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<LocalDate>(date || from);
  const [followed, setFollowed] = useState(date);
  // A day chosen elsewhere (in the field, by a suggestion) turns the page to it.
  if (followed !== date) {
    setFollowed(date);
    if (date !== '') setActive(date);
  }
  const moves = useRef(false);
  useEffect(() => {
    if (!moves.current) return;
    moves.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [active]);

  const within = (day: LocalDate): LocalDate => (day < from ? from : day > to ? to : day);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = dayForKey(event.key, active);
    if (next === null) return;
    event.preventDefault();
    moves.current = true;
    setActive(within(next));
  };
  const turn = (months: number): void => setActive(within(firstOfMonth(active, months)));
  const weekday = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
  });
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <p id={titleId} className={classes.month} aria-live="polite">
          {capitalise(formatMonth(instantOn(active), locale))}
        </p>
        <ActionIcon
          aria-label={t('when.formerMonth')}
          title={t('when.formerMonth')}
          disabled={firstOfMonth(active) <= from}
          onClick={() => turn(-1)}
        >
          <IconChevronLeft size={22} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('when.nextMonth')}
          title={t('when.nextMonth')}
          disabled={firstOfMonth(active, 1) > to}
          onClick={() => turn(1)}
        >
          <IconChevronRight size={22} aria-hidden />
        </ActionIcon>
      </div>
      <table
        ref={grid}
        role="grid"
        className={classes.grid}
        aria-labelledby={titleId}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {weekday.format(someMonday + day * dayMillis).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthGrid(active).map((week, index) => (
            <tr key={index}>
              {week.map((day, column) =>
                day === null ? (
                  <td key={column} />
                ) : (
                  <CalendarDay
                    key={day}
                    day={day}
                    chosen={day === date}
                    active={day === active}
                    today={day === props.today}
                    open={day >= from && day <= to}
                    holiday={props.holidays.includes(day)}
                    booked={props.booked.get(day) ?? 0}
                    onChoose={() => onChoose(day)}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
