import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../api/bookings';
import { formatDateTime } from '../../../format/instant';
import { formatEuros } from '../../../format/money';
import { formatTelephone } from '../../../format/telephone';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { dialectById, languageLabel } from '../../../languages/catalogue';
import { serviceNow } from '../../../time/device-clock';
import { liesAhead } from '../booking/booking-state';
import { lengthWords } from '../booking/hours-words';
import classes from './Cards.module.css';

/** All that was asked for, a line each. */
export function BookingFacts({ booking }: { booking: BookingView }) {
  const { t } = useTranslation('bookings');
  const { t: request } = useTranslation('request');
  const locale = useLocale();
  const dialect = booking.dialect === null ? null : dialectById(booking.language, booking.dialect);
  const facts: [string, ReactNode][] = [
    [
      t('detail.fact.language'),
      [capitalise(languageLabel(booking.language, locale)), dialect?.label[locale]]
        .filter((part) => part !== undefined)
        .join(' · '),
    ],
    [t('detail.fact.length'), lengthWords(booking, t)],
    [t('detail.fact.interpreter'), request(`options.${booking.gender}`)],
    ...(booking.wishedInterpreter === null
      ? []
      : [[t('detail.fact.wished'), booking.wishedInterpreter] satisfies [string, ReactNode]]),
    [t('detail.fact.patient'), request(`options.${booking.patientPlace}`)],
    [t('detail.fact.line'), lineWords()],
    [t('detail.fact.subject'), t(`subject.${booking.subject}`)],
    ...(booking.note === null
      ? []
      : [[t('detail.fact.note'), booking.note] satisfies [string, ReactNode]]),
    ...(liesAhead(booking)
      ? ([
          [t('detail.fact.ifNobody'), t(`more.${booking.ifNobody}`)],
          [t('detail.fact.cost'), costWords()],
        ] satisfies [string, ReactNode][])
      : []),
  ];
  return (
    <section className={classes.card} aria-labelledby="booking-facts">
      <h2 id="booking-facts">{t('detail.facts')}</h2>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {booking.seriesId !== null && <p className={classes.muted}>{t('detail.series')}</p>}
    </section>
  );

  function lineWords(): string {
    if (booking.professionalLine === 'browser') return request('line.browser');
    return booking.telephone === null
      ? request('line.telephone')
      : t('detail.lineTelephone', { number: formatTelephone(booking.telephone) });
  }

  function costWords(): string {
    const { free, freeUntil, cents } = booking.changeCost;
    if (freeUntil === null) return t('detail.free');
    const until = formatDateTime(freeUntil, locale, serviceNow());
    if (free) return t('detail.freeUntil', { until });
    return t('detail.costs', { amount: formatEuros(cents, locale), since: until });
  }
}
