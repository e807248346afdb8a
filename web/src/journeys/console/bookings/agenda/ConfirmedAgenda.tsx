import { useTranslation } from 'react-i18next';
import { localDateOf } from '../../../../format/local-date';
import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { formatLongDate } from '../../../../format/long-date';
import { useLocale } from '../../../../i18n/use-locale';
import { capitalise } from '../../../../languages/capitalise';
import { useServiceNow } from '../../../../time/use-service-now';
import { agendaOf } from '../rules/agenda';
import type { Card } from '../rules/kept-cards';
import classes from './Agenda.module.css';
import { type ConfirmedAnswers, ConfirmedRow } from './ConfirmedRow';

const DAY = 86_400_000;

interface ConfirmedAgendaProps extends ConfirmedAnswers {
  cards: readonly Card[];
  namesFor: (booking: AgencyBookingView) => readonly string[];
  onTouch: (bookingId: string, booking: AgencyBookingView | null) => void;
}

/** What the agency has promised, by day and in order. */
export function ConfirmedAgenda({ cards, namesFor, onTouch, ...answers }: ConfirmedAgendaProps) {
  const { t } = useTranslation('agency-bookings');
  const locale = useLocale();
  const now = useServiceNow(true, 60_000);
  const named = new Map([
    [localDateOf(now), t('day.today')],
    [localDateOf(now + DAY), t('day.tomorrow')],
  ]);
  if (cards.length === 0) return <p className={classes.none}>{t('confirmed.empty')}</p>;
  return (
    <div className={classes.agenda}>
      {agendaOf(cards).map(({ day, startsAt, entries }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} className={classes.day}>
            {named.has(day) && <strong>{named.get(day)} </strong>}
            <span>
              {named.has(day)
                ? formatLongDate(startsAt, locale, now)
                : capitalise(formatLongDate(startsAt, locale, now))}
            </span>
          </h3>
          <ul className={classes.rows}>
            {entries.map((card) => (
              <ConfirmedRow
                key={card.booking.bookingId}
                card={card}
                names={namesFor(card.booking)}
                onTouch={(booking) => onTouch(card.booking.bookingId, booking)}
                {...answers}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
