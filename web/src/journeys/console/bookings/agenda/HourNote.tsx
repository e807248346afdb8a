import { IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatTimer } from '../../../../format/duration';
import { useServiceNow } from '../../../../time/use-service-now';
import classes from './Agenda.module.css';

/** The countdown is shown in the last minutes before the hour. */
const SHOWN_MILLIS = 15 * 60_000;

interface HourNoteProps {
  startsAt: string;
  /** The interpreter joins from this console. */
  stays: boolean;
}

/** The last minutes before a booked hour, counted down. */
export function HourNote({ startsAt, stays }: HourNoteProps) {
  const { t } = useTranslation('agency-bookings');
  const left = Date.parse(startsAt) - useServiceNow();
  if (left > SHOWN_MILLIS) return null;
  return (
    <p className={`${classes.soon} figures`}>
      <IconHourglassHigh size={20} aria-hidden />
      <span>
        {left > 0
          ? t('confirmed.in', { time: formatTimer(Math.ceil(left / 1000)) })
          : t('confirmed.now')}
        {stays && ` · ${t('confirmed.stay')}`}
      </span>
    </p>
  );
}
