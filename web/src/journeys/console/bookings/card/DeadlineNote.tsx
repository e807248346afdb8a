import { IconAlarm, IconClock, IconClockExclamation, IconClockX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useServiceNow } from '../../../../time/use-service-now';
import { deadlineOf } from '../rules/deadline';
import { useBookingWords } from '../use-booking-words';
import classes from './DeadlineNote.module.css';

const icons = {
  calm: IconClock,
  soon: IconClockExclamation,
  urgent: IconAlarm,
  over: IconClockX,
} as const;

/** By when to answer and how long that is: in words, with a sign and a colour for how near it is. */
export function DeadlineNote({ answerBy }: { answerBy: string }) {
  const { t } = useTranslation('agency-bookings');
  const words = useBookingWords();
  const { urgency, left } = deadlineOf(answerBy, useServiceNow());
  const Icon = icons[urgency];
  return (
    <p className={`${classes.note} figures`} data-urgency={urgency}>
      <Icon size={22} aria-hidden />
      <span>
        {t(`deadline.${urgency}`, { time: words.until(answerBy), span: words.span(left) })}
      </span>
    </p>
  );
}
