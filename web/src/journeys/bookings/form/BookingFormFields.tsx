import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findIdentity } from '../../../../../src/features/interpreting/rules/note-identity';
import { detailOf, hasCode } from '../../../api/api-error';
import {
  bookingListQuery,
  bookingOptionsQuery,
  type BookingOptionsView,
  type BookingView,
  type BookingWish,
} from '../../../api/bookings';
import { useErrorWords } from '../../../app/use-error-words';
import { useServiceNow } from '../../../time/use-service-now';
import { useTelephoneCheck } from '../../request/telephone/use-telephone-check';
import { boundsAt } from '../hour/bounds-at';
import { hourFault, hourFaultOf } from '../hour/hour-fault';
import { instantOf } from '../hour/read-hour';
import { toWish } from './booking-form';
import classes from './BookingFormFields.module.css';
import { type FormPart, formFault, leadTo, partOfError } from './form-fault';
import notices from './FormNotice.module.css';
import { LanguagePart } from './LanguagePart';
import { MeetingPart } from './MeetingPart';
import { MorePart } from './MorePart';
import { OverlapNotice } from './OverlapNotice';
import { SubmitPanel } from './SubmitPanel';
import type { BookingFormHandle } from './use-booking-form';
import { WhenPart } from './WhenPart';

interface BookingFormFieldsProps {
  handle: BookingFormHandle;
  /** What holds for every language. */
  options: BookingOptionsView;
  /** The booking that is being changed; its own hour needs no notice any more. */
  changed?: BookingView;
  sending: boolean;
  error: Error | null;
  onForgetError: () => void;
  onSend: (wish: BookingWish, onFault: (error: Error) => void) => void;
  label: string;
  overlapLabel: string;
  after: ReactNode;
  /** Above the button, besides what the form itself has to say. */
  notice?: ReactNode;
}

/** The whole form of a booking, new or to be changed. What is typed stays, whatever goes wrong. */
export function BookingFormFields(props: BookingFormFieldsProps) {
  const { handle, changed, error, sending } = props;
  const { form } = handle;
  const { t } = useTranslation('bookings');
  const words = useErrorWords();
  const now = useServiceNow(true, 15_000);
  const ofLanguage = useQuery({
    ...bookingOptionsQuery(form.language),
    enabled: form.language !== null,
  });
  const options = boundsAt(ofLanguage.data ?? props.options, now);
  const { data: own = [] } = useQuery(bookingListQuery(null));
  const telephone = useTelephoneCheck(form.telephone, error);
  const [tried, setTried] = useState(0);

  const sameHour =
    changed !== undefined && instantOf(form, form.occurrence) === Date.parse(changed.startsAt);
  const onDevice = sameHour ? null : hourFault(form, form.occurrence, options, now);
  const atHour =
    onDevice?.why === 'incomplete' && tried === 0
      ? null
      : (onDevice ?? hourFaultOf(error, form, options));
  const refused = hasCode(error, 'NOTE_HAS_IDENTITY') ? String(detailOf(error, 'found')) : null;
  const noteRefusal = findIdentity(form.note) ?? refused;
  const part = partOfError(error);
  const fault = part ?? (tried > 0 ? formFault(form, options) : null);
  const byTelephone = options.telephone && form.professionalLine === 'telephone';
  const set: BookingFormHandle['set'] = (values) => {
    props.onForgetError();
    handle.set(values);
  };

  const hold = (at: FormPart): void => {
    setTried(tried + 1);
    // The notices that the attempt brings about are drawn first.
    requestAnimationFrame(() => leadTo(at));
  };
  const send = (overlapAccepted: boolean): void => {
    const found = formFault(form, options) ?? (onDevice === null ? null : 'hour');
    const wish = toWish(form, options);
    if (found !== null || wish === null) return hold(found ?? 'language');
    if (byTelephone && !telephone.pass()) return;
    props.onSend(overlapAccepted ? { ...wish, overlapAccepted } : wish, (failure) => {
      const faulty = partOfError(failure);
      if (faulty !== null) hold(faulty);
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sending) send(false);
  };
  const startsAt = instantOf(form, form.occurrence);
  const others = own.filter(({ id }) => id !== changed?.id);
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <div className={classes.parts}>
        <LanguagePart form={form} set={set} />
        {fault === 'language' && (
          <p className={notices.fault} role="alert">
            {t('fault.language')}
          </p>
        )}
        <WhenPart
          form={form}
          set={set}
          options={options}
          usualKnown={ofLanguage.data !== undefined}
          fault={atHour}
          formFault={fault}
          startsAt={startsAt}
          others={others}
          now={now}
          canRepeat={changed === undefined}
          repeatError={part === 'repeat' ? words(error) : null}
        />
        <MeetingPart
          form={form}
          set={set}
          options={options}
          telephone={telephone}
          formFault={fault}
        />
        <MorePart form={form} set={set} noteRefusal={noteRefusal} asked={tried} />
      </div>
      <SubmitPanel
        form={form}
        startsAt={startsAt}
        label={props.label}
        after={props.after}
        sending={sending}
        notice={noticeOf() ?? props.notice ?? null}
      />
    </form>
  );

  function noticeOf(): ReactNode {
    if (hasCode(error, 'BOOKING_OVERLAPS'))
      return (
        <OverlapNotice
          bookings={(detailOf(error, 'bookings') as BookingView[] | undefined) ?? []}
          label={props.overlapLabel}
          sending={sending}
          onAnyway={() => send(true)}
        />
      );
    if (error === null || hasCode(error, 'BOOKING_CHANGED', 'BOOKING_STATE')) return null;
    return (
      <p className={notices.fault} role="alert">
        {part === null ? words(error) : t('submit.look')}
      </p>
    );
  }
}
