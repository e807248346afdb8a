import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { bookingQuery } from '../../../api/bookings';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { PageTitle } from '../../../components/PageTitle';
import { formatDate, formatDateTime } from '../../../format/instant';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { serviceNow } from '../../../time/device-clock';
import { groupDigits } from '../../conversation/session/group-digits';
import { bookingWords } from '../booking/booking-words';
import { hoursWords, lengthWords } from '../booking/hours-words';
import { LoadFault } from '../../../components/LoadFault';
import { StateBadge } from '../booking/StateBadge';
import { instantOn } from '../../../format/local-date';
import type { Booked } from './booked';
import classes from './BookedPage.module.css';

/** What was asked for, its number, and what happens next; the state follows the agencies' answers. */
export function BookedPage({ booked }: { booked: Booked }) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const [, navigate] = useLocation();
  const { data: booking, error, refetch } = useQuery(bookingQuery(booked.bookedId));
  if (!booking && error) return <LoadFault error={error} onRetry={() => void refetch()} />;
  if (!booking) return <PageSkeleton />;
  const now = serviceNow();
  const count = booked.hours.length;
  const waits = booking.state === 'asked';
  const another = `/rendez-vous/nouveau?langue=${booking.language}`;
  return (
    <div className={classes.page}>
      <section className={classes.hero}>
        <IconCalendarCheck className={classes.sign} size={44} stroke={1.5} aria-hidden />
        <div className={classes.words}>
          <PageTitle className={classes.title}>
            {count > 1 ? t('booked.titleSeries', { count }) : t('booked.title')}
          </PageTitle>
          <p className={classes.date}>
            {capitalise(languageLabel(booking.language, locale))} ·{' '}
            {formatLongDate(booking.startsAt, locale, now)}
          </p>
          <p className={`${classes.hours} figures`}>{hoursWords(booking, t, locale)}</p>
          <p className={classes.date}>{lengthWords(booking, t)}</p>
        </div>
        <p className={classes.number}>
          <span>{t('numberAloud')}</span>
          <span className={`${classes.digits} figures`}>{groupDigits(booking.bookingNumber)}</span>
        </p>
      </section>
      <section className={classes.card} aria-labelledby="what-next">
        <h2 id="what-next">{t('booked.next')}</h2>
        <div className={classes.state} role="status">
          <StateBadge booking={booking} />
          <p>
            {waits && booking.asking
              ? t('booked.askedUntil', {
                  agency: booking.asking.agencyName,
                  until: formatDateTime(booking.asking.answerBy, locale, now),
                })
              : bookingWords(booking, t, locale, now)}
          </p>
        </div>
        {waits && (
          <p className={classes.muted}>
            {t('booked.silent')} {t('booked.told')}
          </p>
        )}
        {count > 1 && (
          <div>
            <h3>{t('booked.dates')}</h3>
            <p className={`${classes.muted} figures`}>
              {booked.hours.map((hour) => formatDateTime(hour, locale, now)).join(' · ')}
            </p>
          </div>
        )}
        {booked.skipped.length > 0 && (
          <p className={classes.muted}>
            {t('repeat.skipped', {
              count: booked.skipped.length,
              dates: booked.skipped
                .map((date) => formatDate(instantOn(date), locale, now))
                .join(' · '),
            })}
          </p>
        )}
      </section>
      <div className={classes.actions}>
        <Button component={Link} href={`/rendez-vous/${booking.id}`} size="lg" radius="lg">
          {t('booked.see')}
        </Button>
        <Button
          variant="default"
          size="lg"
          radius="lg"
          onClick={() => navigate(another, { state: null })}
        >
          {t('booked.another')}
        </Button>
        <Button component={Link} href="/rendez-vous" variant="subtle" size="lg" radius="lg">
          {t('booked.all')}
        </Button>
      </div>
    </div>
  );
}
