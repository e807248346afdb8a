import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AgencyBookingView,
  type ConfirmedBookingView,
  handBackBooking,
  type HandBackReason,
  type NamedInterpreter,
  nameInterpreter,
} from '../../../../api/agency-bookings';
import { Autonym } from '../../../../components/Autonym';
import { formatDuration } from '../../../../format/duration';
import { formatTime } from '../../../../format/instant';
import { useLocale } from '../../../../i18n/use-locale';
import { languageWords } from '../../../conversation/session/language-words';
import { groupDigits } from '../../../conversation/session/group-digits';
import { ChangeNotice } from '../card/ChangeNotice';
import { interpreterDraftOf } from '../card/interpreter-draft';
import { InterpreterForm } from '../card/InterpreterForm';
import { OverNotice } from '../card/OverNotice';
import type { Card } from '../rules/kept-cards';
import { isUnnamed } from '../rules/what-waits';
import { useBookingAnswer } from '../use-booking-answer';
import { useBookingWords } from '../use-booking-words';
import { useSeen } from '../use-seen';
import classes from './Agenda.module.css';
import { HandBackDialog } from './HandBackDialog';
import { HourNote } from './HourNote';

export interface ConfirmedAnswers {
  onNamed: (answered: ConfirmedBookingView, who: NamedInterpreter) => void;
  onHandedBack: (booking: AgencyBookingView) => void;
}

interface ConfirmedRowProps extends ConfirmedAnswers {
  card: Card;
  /** Interpreters to choose from. */
  names: readonly string[];
  onTouch: (booking: AgencyBookingView | null) => void;
}

/** A confirmed booking: when, which language, who interprets and how; to be changed or handed back. */
export function ConfirmedRow({ card, names, onTouch, ...answers }: ConfirmedRowProps) {
  const { booking, over } = card;
  const { t } = useTranslation('agency-bookings');
  const locale = useLocale();
  const words = useBookingWords();
  const [way, setWay] = useState<'name' | 'back' | null>(null);
  const [draft, setDraft] = useState(() => interpreterDraftOf(booking));
  const [reason, setReason] = useState<HandBackReason | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const seen = useSeen(booking, way !== null);
  const open = (next: 'name' | 'back'): void => {
    name.reset();
    back.reset();
    if (next === 'name') setDraft(interpreterDraftOf(booking));
    onTouch(booking);
    setWay(next);
    // The field is not there before the next paint.
    if (next === 'name') requestAnimationFrame(() => field.current?.focus());
  };
  const close = (): void => {
    onTouch(null);
    setWay(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const name = useBookingAnswer(
    seen,
    (who: NamedInterpreter) => nameInterpreter(booking, who),
    (answered, who) => {
      close();
      answers.onNamed(answered, who);
    },
  );
  const back = useBookingAnswer(
    seen,
    (why: HandBackReason) => handBackBooking(booking, why),
    (answered) => {
      onTouch(null);
      setWay(null);
      answers.onHandedBack(answered);
    },
  );
  const language = languageWords(booking.language, booking.dialect, locale);
  const unnamed = isUnnamed(booking);
  const titleId = `confirmed-${booking.bookingId}`;
  const length = { slots: booking.slots, duration: formatDuration(booking.minutes * 60) };
  const end = formatTime(booking.endsAt, locale);
  return (
    <li className={classes.row} aria-labelledby={titleId}>
      <p className={`${classes.hour} figures`}>
        <strong>{formatTime(booking.startsAt, locale)}</strong>
      </p>
      <div className={classes.what}>
        <h4 id={titleId}>
          <span className="visually-hidden figures">{formatTime(booking.startsAt, locale)} </span>
          {language.title}
          {language.entry && <Autonym language={language.entry} className={classes.autonym} />}
        </h4>
        <p className={unnamed ? classes.unnamed : classes.who}>
          {unnamed ? t('confirmed.unnamed') : <strong>{booking.interpreterLabel}</strong>}
          {!unnamed && <span className="figures">{words.talk(booking)}</span>}
        </p>
        {unnamed && <p className={classes.aside}>{t('confirmed.unnamedDetail')}</p>}
        <p className={`${classes.aside} figures`}>
          {[
            t(booking.slots > 1 ? 'facts.lengthSlots' : 'facts.length', { ...length, end }),
            language.dialect,
            booking.gender === 'either' ? null : t(`facts.${booking.gender}`),
            t(`facts.${booking.professionalLine}`),
            t(`facts.${booking.patientPlace}`),
            t(`subject.${booking.subject}`),
            booking.networkName,
            t('number', { number: groupDigits(booking.bookingNumber) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {booking.note !== null && (
          <p className={classes.note}>
            <span>{t('facts.note')}</span>
            {booking.note}
          </p>
        )}
        {!over && <HourNote startsAt={booking.startsAt} stays={booking.talk === 'self'} />}
      </div>
      {!over && way !== 'name' && (
        <div className={classes.actions}>
          <Button
            ref={opener}
            size="sm"
            variant={unnamed ? 'filled' : 'default'}
            onClick={() => open('name')}
          >
            {t(unnamed ? 'confirmed.name' : 'confirmed.change')}
          </Button>
          <Button size="sm" variant="subtle" onClick={() => open('back')}>
            {t('confirmed.backShort')}
          </Button>
        </div>
      )}
      {over && (
        <div className={classes.wide}>
          <OverNotice booking={booking} was="confirmed" onClose={() => onTouch(null)} />
        </div>
      )}
      {way === 'name' && (
        <div className={classes.wide} onKeyDown={(event) => event.key === 'Escape' && close()}>
          {!over && seen.changes !== null && <ChangeNotice changes={seen.changes} />}
          <InterpreterForm
            booking={booking}
            draft={draft}
            onDraft={setDraft}
            names={names}
            field={field}
            submitLabel={t('form.save')}
            pending={name.isPending}
            fault={name.fault}
            over={over}
            onSubmit={name.answer}
            onBack={close}
          />
        </div>
      )}
      <HandBackDialog
        open={way === 'back' && !over}
        what={[language.title, words.hour(booking.startsAt), booking.interpreterLabel]
          .filter(Boolean)
          .join(', ')}
        reason={reason}
        onReason={setReason}
        changes={seen.changes}
        pending={back.isPending}
        fault={back.fault}
        onConfirm={back.answer}
        onCancel={close}
      />
    </li>
  );
}
