import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BookingOptionsView, BookingView, SeriesScope } from '../../../api/bookings';
import { useMe } from '../../../app/use-me';
import { useAnnounce } from '../../../components/Announcer';
import { Choice } from '../../../components/Choice';
import { readKeptLine } from '../../request/telephone/telephone-memory';
import { StaleNotice } from '../booking/StaleNotice';
import { formOfBooking } from './booking-form';
import { BookingFormFields } from './BookingFormFields';
import { ChangeEffects } from './ChangeEffects';
import { useBookingForm } from './use-booking-form';
import { useChange } from './use-change';

interface ChangeBookingFormProps {
  booking: BookingView;
  options: BookingOptionsView;
}

/** The same form, filled in; what it does and costs is told before. */
export function ChangeBookingForm({ booking, options }: ChangeBookingFormProps) {
  const { t } = useTranslation('bookings');
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const me = useMe();
  const [keeps] = useState(() => readKeptLine(me?.id) !== null);
  const [shown, setShown] = useState(booking);
  const [stale, setStale] = useState<BookingView | null>(null);
  const [scope, setScope] = useState<SeriesScope>('one');
  const handle = useBookingForm(() => formOfBooking(booking, keeps));
  if (booking.version > shown.version) {
    // It changed while it was being changed: what the member typed stays, all else follows.
    setShown(booking);
    if (!stale) setStale(shown);
    handle.rebase(formOfBooking(shown, keeps), formOfBooking(booking, keeps));
  }
  const sending = useChange(shown, scope, (changed) => {
    announce(t('change.saved'));
    navigate(`/rendez-vous/${changed.id}`);
  });
  return (
    <BookingFormFields
      handle={handle}
      options={options}
      changed={shown}
      sending={sending.isPending}
      error={sending.error}
      onForgetError={sending.reset}
      onSend={(wish, onFault) => sending.mutate(wish, { onError: onFault })}
      label={t('submit.save')}
      overlapLabel={t('overlap.keepAnyway')}
      notice={stale && <StaleNotice former={stale} now={shown} kept />}
      after={
        <>
          {shown.seriesId !== null && (
            <Choice
              look="list"
              label={t('change.scope')}
              value={scope}
              options={[
                { value: 'one', label: t('change.one') },
                { value: 'following', label: t('change.following') },
              ]}
              onChange={setScope}
            />
          )}
          <ChangeEffects booking={shown} form={handle.form} options={options} />
        </>
      }
    />
  );
}
