import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyBookingsView, AgencyBookingView } from '../../../api/agency-bookings';
import type { Me } from '../../../api/me';
import { PageTitle } from '../../../components/PageTitle';
import { Notices, useNotices } from '../Notices';
import classes from './AgencyBookings.module.css';
import { ConfirmedAgenda } from './agenda/ConfirmedAgenda';
import { ProposedList } from './agenda/ProposedList';
import { RecentList } from './agenda/RecentList';
import { AlertsNote } from './alerts/AlertsNote';
import { AskedCard } from './card/AskedCard';
import { JumpLinks } from './JumpLinks';
import { LinkOnce, type ShownLink } from './LinkOnce';
import { cardsOf, type Touched } from './rules/kept-cards';
import { whyAsked } from './rules/why-asked';
import { useBookingWords } from './use-booking-words';
import { useGoneBookings } from './use-gone-bookings';
import { useNames } from './use-names';

/** An agency's bookings: what is to be answered first, then what waits, what is promised, and what ended. */
export function BookingsBoard({ view, me }: { view: AgencyBookingsView; me: Me }) {
  const { t } = useTranslation('agency-bookings');
  const words = useBookingWords();
  const { notices, tell, close } = useNotices();
  const { namesFor, noteName } = useNames(me);
  const [touched, setTouched] = useState<Touched>(new Map());
  const [focused, setFocused] = useState<string | null>(null);
  const [links, setLinks] = useState<readonly ShownLink[]>([]);
  const answered = useRef(new Set<string>());
  const askedTitle = useRef<HTMLHeadingElement>(null);
  const confirmedTitle = useRef<HTMLHeadingElement>(null);
  const touch = (bookingId: string, booking: AgencyBookingView | null): void =>
    setTouched((all) => {
      const next = new Map(all);
      if (booking === null) next.delete(bookingId);
      else next.set(bookingId, booking);
      return next;
    });
  const say = (booking: AgencyBookingView, what: string): void =>
    tell(words.language(booking), what);
  useGoneBookings(
    view,
    touched,
    (offerId) => answered.current.has(offerId),
    (booking, why) =>
      say(booking, t('told.gone', { hour: words.hour(booking.startsAt), words: why })),
  );

  const lists = {
    asked: cardsOf(
      view,
      'asked',
      new Map([...touched].filter(([, { state }]) => state === 'asked')),
    ),
    confirmed: cardsOf(
      view,
      'confirmed',
      new Map([...touched].filter(([, { state }]) => state === 'confirmed')),
    ),
  };
  const open = lists.asked.filter(({ over }) => !over);
  const current =
    open.find(({ booking }) => booking.bookingId === focused)?.booking.bookingId ??
    open[0]?.booking.bookingId;

  /** The card is about to go, and the focus with it. */
  const done = (booking: AgencyBookingView, words_: string): void => {
    answered.current.add(booking.offerId);
    touch(booking.bookingId, null);
    say(booking, words_);
    askedTitle.current?.focus();
  };
  const show = (booking: AgencyBookingView, url: string | null, interpreter: string): void => {
    const { bookingId } = booking;
    const others = (all: readonly ShownLink[]) => all.filter((one) => one.bookingId !== bookingId);
    const hour = words.hour(booking.startsAt);
    // One that was made before stops working with another interpreter.
    setLinks((all) =>
      url === null ? others(all) : [{ bookingId, url, interpreter, hour }, ...others(all)],
    );
  };

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle>{t('title')}</PageTitle>
        <AlertsNote />
      </div>
      <JumpLinks view={view} />
      {links.map((link) => (
        <LinkOnce
          key={link.url}
          link={link}
          onDone={() => {
            setLinks((all) => all.filter((one) => one !== link));
            askedTitle.current?.focus();
          }}
        />
      ))}
      <section className={classes.section} aria-labelledby="asked">
        <h2 ref={askedTitle} id="asked" tabIndex={-1}>
          {t('asked.title')}
        </h2>
        {lists.asked.length === 0 && (
          <div className={classes.empty}>
            <p>{t('asked.empty')}</p>
            <p>{t('asked.emptyDetail')}</p>
          </div>
        )}
        {lists.asked.map((card) => {
          const { booking } = card;
          return (
            <AskedCard
              key={booking.bookingId}
              card={card}
              why={whyAsked(booking, view.recent)}
              names={namesFor(booking)}
              current={booking.bookingId === current}
              onFocus={() => setFocused(booking.bookingId)}
              onTouch={(touchedOne) => touch(booking.bookingId, touchedOne)}
              onConfirmed={(confirmed, { interpreterLabel: name }) => {
                noteName(booking, name);
                done(booking, t('told.confirmed', { hour: words.hour(booking.startsAt), name }));
                show(confirmed.booking, confirmed.interpreterLink, name);
              }}
              onRefused={() =>
                done(booking, t('told.refused', { hour: words.hour(booking.startsAt) }))
              }
              onProposed={() =>
                done(booking, t('told.proposed', { hour: words.hour(booking.startsAt) }))
              }
            />
          );
        })}
      </section>
      {view.proposed.length > 0 && (
        <section className={classes.section} aria-labelledby="proposed">
          <h2 id="proposed" tabIndex={-1}>
            {t('proposed.title')}
          </h2>
          <ProposedList bookings={view.proposed} />
        </section>
      )}
      <section className={classes.section} aria-labelledby="confirmed">
        <h2 ref={confirmedTitle} id="confirmed" tabIndex={-1}>
          {t('confirmed.title')}
        </h2>
        <ConfirmedAgenda
          cards={lists.confirmed}
          namesFor={namesFor}
          onTouch={touch}
          onNamed={({ booking, interpreterLink }, { interpreterLabel: name }) => {
            noteName(booking, name);
            say(booking, t('told.named', { hour: words.hour(booking.startsAt), name }));
            show(booking, interpreterLink, name);
          }}
          onHandedBack={(booking) => {
            say(booking, t('told.handedBack', { hour: words.hour(booking.startsAt) }));
            setLinks((all) => all.filter(({ bookingId }) => bookingId !== booking.bookingId));
            confirmedTitle.current?.focus();
          }}
        />
      </section>
      {view.recent.length > 0 && (
        <details className={classes.recent} id="recent">
          <summary>
            <h2>{t('recent.title')}</h2>
            <span className={`${classes.count} figures`}>{view.recent.length}</span>
          </summary>
          <RecentList bookings={view.recent} />
        </details>
      )}
      <Notices notices={notices} onClose={close} />
    </div>
  );
}
