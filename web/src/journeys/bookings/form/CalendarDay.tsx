import { useTranslation } from 'react-i18next';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { type LocalDate, instantOn } from '../../../format/local-date';
import classes from './MonthCalendar.module.css';

interface CalendarDayProps {
  day: LocalDate;
  chosen: boolean;
  /** The one that the keyboard is at. */
  active: boolean;
  today: boolean;
  open: boolean;
  holiday: boolean;
  booked: number;
  onChoose: () => void;
}

export function CalendarDay(props: CalendarDayProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const words = [
    formatLongDate(instantOn(props.day), locale),
    props.today ? t('list.today') : undefined,
    props.holiday ? t('when.holiday') : undefined,
    props.booked > 0 ? t('when.booked', { count: props.booked }) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <td aria-selected={props.chosen}>
      <button
        type="button"
        className={classes.day}
        tabIndex={props.active ? 0 : -1}
        disabled={!props.open}
        aria-pressed={props.chosen}
        data-today={props.today || undefined}
        data-holiday={props.holiday || undefined}
        onClick={props.onChoose}
      >
        <span aria-hidden>{Number(props.day.slice(8))}</span>
        <span className="visually-hidden">{words.join(', ')}</span>
        {props.booked > 0 && <span className={classes.mark} aria-hidden />}
      </button>
    </td>
  );
}
