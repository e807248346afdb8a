import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Choice } from '../../../components/Choice';
import { formatDate, formatDateTime, formatTime } from '../../../format/instant';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import type { HourFault } from '../hour/hour-fault';
import { instantOn } from '../../../format/local-date';
import { formatOffset, type LocalHour } from '../hour/read-hour';
import classes from './HourNotice.module.css';

interface HourNoticeProps {
  fault: HourFault;
  occurrence: 'first' | 'second' | null;
  onTake: (hour: LocalHour) => void;
  onSay: (occurrence: 'first' | 'second') => void;
}

/** Why the hour can't be booked, and the hour to take instead in one tap. */
export function HourNotice({ fault, occurrence, onTake, onSay }: HourNoticeProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const now = serviceNow();
  if (fault.why === 'twice') {
    const words = (which: 'first' | 'second'): string =>
      t(`fault.${which}`, {
        time: formatTime(fault[which], locale),
        offset: formatOffset(fault[which]),
      });
    return (
      <div className={classes.notice}>
        <Choice
          look="list"
          label={t('fault.twice')}
          value={occurrence}
          options={[
            { value: 'first', label: words('first') },
            { value: 'second', label: words('second') },
          ]}
          onChange={onSay}
        />
      </div>
    );
  }
  return (
    <div className={classes.notice}>
      <p className={classes.words}>
        <IconAlertTriangle size={22} aria-hidden />
        <span>
          {'bound' in fault
            ? t(`fault.${fault.why}`, {
                bound:
                  fault.why === 'tooFar'
                    ? formatLongDate(fault.bound, locale, now)
                    : formatDateTime(fault.bound, locale, now),
              })
            : t(`fault.${fault.why}`)}
          {(fault.why === 'past' || fault.why === 'tooSoon') && (
            <>
              {' '}
              <Link href="/">{t('fault.callNow')}</Link>
            </>
          )}
        </span>
      </p>
      {'offer' in fault && (
        <Button variant="default" onClick={() => onTake(fault.offer)}>
          {t('fault.take', { hour: hourWords(fault.offer, locale, now) })}
        </Button>
      )}
    </div>
  );
}

/** An hour that may be local to a day on which the clocks change: put in words without reading it as an instant. */
function hourWords({ date, time }: LocalHour, locale: 'fr' | 'en', now: number): string {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const clock =
    locale === 'fr' ? `${hours}\u00a0h\u00a0${pad(minutes)}` : `${hours}:${pad(minutes)}`;
  return `${formatDate(instantOn(date), locale, now)}, ${clock}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
