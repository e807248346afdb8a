import { IconCalendarClock, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { agencyBookingsQuery } from '../../../api/agency-bookings';
import { useServiceNow } from '../../../time/use-service-now';
import classes from './ConsoleBookings.module.css';
import { deadlineOf } from './rules/deadline';
import { nextWithinTheHour, whatWaits } from './rules/what-waits';
import { useBookingWords } from './use-booking-words';

/** On the console: how many bookings wait and until when, and the next one within the hour. Nothing where there is none. */
export function ConsoleBookings() {
  const { t } = useTranslation('agency-bookings');
  const words = useBookingWords();
  const now = useServiceNow(true, 10_000);
  // The header keeps it fresh.
  const { data } = useQuery(agencyBookingsQuery);
  const { asked, answerBy, unnamed } = whatWaits(data, now);
  const next = nextWithinTheHour(data, now);
  const urgency = answerBy === null ? 'calm' : deadlineOf(answerBy, now).urgency;
  const lines: { words: string; urgency: string }[] = [];
  if (answerBy !== null)
    lines.push({
      words: t(urgency === 'urgent' ? 'console.urgent' : 'console.asked', {
        count: asked,
        time: words.until(answerBy),
      }),
      urgency,
    });
  if (unnamed > 0) lines.push({ words: t('console.unnamed', { count: unnamed }), urgency: 'calm' });
  if (next)
    lines.push({
      words: t(next.interpreterLabel === null ? 'console.nextUnnamed' : 'console.next', {
        time: words.until(next.startsAt),
        span: words.span(Date.parse(next.startsAt) - now),
        language: words.languageIn(next),
        name: next.interpreterLabel,
      }),
      urgency: 'calm',
    });
  if (lines.length === 0) return null;
  return (
    <Link href="/console/rendez-vous" className={classes.line}>
      <IconCalendarClock size={24} aria-hidden />
      <span className={`${classes.words} figures`}>
        {lines.map((line) => (
          <span key={line.words} data-urgency={line.urgency}>
            {line.words}
          </span>
        ))}
      </span>
      <span className={classes.see}>
        {t('console.see')}
        <IconChevronRight size={20} aria-hidden />
      </span>
    </Link>
  );
}
