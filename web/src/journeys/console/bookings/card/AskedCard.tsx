import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDateOf, localTimeOf } from '../../../../format/local-date';
import {
  type AgencyBookingView,
  confirmBooking,
  type ConfirmedBookingView,
  type NamedInterpreter,
  type OtherHour,
  proposeHour,
  refuseBooking,
} from '../../../../api/agency-bookings';
import type { BookingRefusal } from '../../../../../../src/features/bookings/rules/booking-offer-states';
import type { Card } from '../rules/kept-cards';
import type { WhyAsked } from '../rules/why-asked';
import { useBookingAnswer } from '../use-booking-answer';
import { useCardKeys } from '../use-card-keys';
import { useSeen } from '../use-seen';
import classes from './BookingCard.module.css';
import { BookingFacts } from './BookingFacts';
import { BookingHead } from './BookingHead';
import { ChangeNotice } from './ChangeNotice';
import { DeadlineNote } from './DeadlineNote';
import { interpreterDraftOf, keepUsualTalk } from './interpreter-draft';
import { InterpreterForm } from './InterpreterForm';
import { OverNotice } from './OverNotice';
import { ProposeForm } from './ProposeForm';
import { RefuseReasons } from './RefuseReasons';

export interface AskedAnswers {
  onConfirmed: (answered: ConfirmedBookingView, who: NamedInterpreter) => void;
  onRefused: (booking: AgencyBookingView) => void;
  onProposed: (booking: AgencyBookingView) => void;
}

interface AskedCardProps extends AskedAnswers {
  card: Card;
  why: WhyAsked;
  /** Interpreters to choose from. */
  names: readonly string[];
  /** The keys act on this card. */
  current: boolean;
  onFocus: () => void;
  /** Somebody begins to answer, or stops: null. */
  onTouch: (booking: AgencyBookingView | null) => void;
}

type Way = 'confirm' | 'refuse' | 'propose';

/** A booking that the agency is asked about: what it is, by when to answer, and the three answers. */
export function AskedCard(props: AskedCardProps) {
  const { card, why, current, onTouch } = props;
  const { booking, over } = card;
  const { t } = useTranslation('agency-bookings');
  const [way, setWay] = useState<Way | null>(null);
  const [interpreter, setInterpreter] = useState(() => ({
    ...interpreterDraftOf(booking),
    ...(why.formerInterpreter === null ? {} : { name: why.formerInterpreter }),
  }));
  const [hour, setHour] = useState<OtherHour>(() => ({
    date: localDateOf(booking.startsAt),
    time: localTimeOf(booking.startsAt),
  }));
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLElement>(null);
  const seen = useSeen(booking, way !== null);
  const confirm = useBookingAnswer(
    seen,
    (who: NamedInterpreter) => confirmBooking(booking, who),
    props.onConfirmed,
  );
  const refuse = useBookingAnswer(
    seen,
    (reason: BookingRefusal) => refuseBooking(booking, reason),
    props.onRefused,
  );
  const propose = useBookingAnswer(
    seen,
    (other: OtherHour) => proposeHour(booking, other),
    props.onProposed,
  );
  const open = (next: Way): void => {
    for (const mutation of [confirm, refuse, propose]) mutation.reset();
    onTouch(booking);
    setWay(next);
    // The field is not there before the next paint.
    if (next === 'confirm') requestAnimationFrame(() => field.current?.focus());
  };
  const close = (): void => {
    const from = way;
    onTouch(null);
    setWay(null);
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`[data-way="${from}"]`)?.focus(),
    );
  };
  useCardKeys(current && !over && way === null, {
    a: () => open('confirm'),
    r: () => open('refuse'),
    h: () => open('propose'),
  });
  const titleId = `booking-${booking.bookingId}`;
  return (
    <article
      ref={root}
      className={classes.card}
      data-current={current || undefined}
      aria-labelledby={titleId}
      onFocus={props.onFocus}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && way !== null && way !== 'refuse') close();
      }}
    >
      {!over && (
        <div className={classes.top}>
          <DeadlineNote answerBy={booking.answerBy} />
          <p className={classes.why} data-because={why.because}>
            {t(`because.${why.because}`)}
          </p>
        </div>
      )}
      <div className={classes.head}>
        <BookingHead booking={booking} id={titleId} />
      </div>
      <BookingFacts booking={booking} />
      {over && <OverNotice booking={booking} was="asked" onClose={() => onTouch(null)} />}
      {!over && seen.changes !== null && <ChangeNotice changes={seen.changes} />}
      {way === 'confirm' && (
        <InterpreterForm
          booking={booking}
          draft={interpreter}
          onDraft={setInterpreter}
          names={props.names}
          field={field}
          submitLabel={t('form.confirm')}
          pending={confirm.isPending}
          fault={confirm.fault}
          over={over}
          onSubmit={(who) => {
            keepUsualTalk(who);
            confirm.answer(who);
          }}
          onBack={close}
        />
      )}
      {way === 'refuse' && (
        <RefuseReasons
          booking={booking}
          current={current}
          pending={refuse.isPending}
          fault={refuse.fault}
          over={over}
          onRefuse={refuse.answer}
          onBack={close}
        />
      )}
      {way === 'propose' && (
        <ProposeForm
          draft={hour}
          onDraft={(draft) => {
            setHour(draft);
            if (draft.occurrence === undefined) propose.reset();
          }}
          pending={propose.isPending}
          fault={propose.fault}
          over={over}
          onPropose={(other) => {
            setHour(other);
            propose.answer(other);
          }}
          onBack={close}
        />
      )}
      {way === null && !over && (
        <div className={classes.answers}>
          <Button data-way="confirm" aria-keyshortcuts="a" onClick={() => open('confirm')}>
            {t('asked.confirm')}
          </Button>
          <Button
            data-way="propose"
            variant="default"
            aria-keyshortcuts="h"
            onClick={() => open('propose')}
          >
            {t('asked.propose')}
          </Button>
          <Button
            data-way="refuse"
            variant="default"
            aria-keyshortcuts="r"
            onClick={() => open('refuse')}
          >
            {t('asked.refuse')}
          </Button>
          {current && <p className={classes.keys}>{t('asked.keys')}</p>}
        </div>
      )}
    </article>
  );
}
