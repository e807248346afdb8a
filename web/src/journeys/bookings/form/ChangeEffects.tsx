import { useTranslation } from 'react-i18next';
import { weighChange } from '../../../../../src/features/bookings/rules/weigh-change';
import type { BookingOptionsView, BookingView, ChangeCostView } from '../../../api/bookings';
import { formatDateTime } from '../../../format/instant';
import { formatEuros } from '../../../format/money';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import { instantOf } from '../hour/read-hour';
import { type BookingForm, toWish } from './booking-form';

interface ChangeEffectsProps {
  booking: BookingView;
  form: BookingForm;
  options: BookingOptionsView;
}

/** What the change costs and what the agency has to do with it, before it is made. */
export function ChangeEffects({ booking, form, options }: ChangeEffectsProps) {
  const { t } = useTranslation('bookings');
  const wish = toWish(form, options);
  const startsAt = instantOf(form, form.occurrence);
  if (wish === null || startsAt === null) return null;
  const weight = weighChange(
    { ...booking, startsAt: new Date(booking.startsAt) },
    { ...wish, startsAt: new Date(startsAt) },
  );
  const moved = startsAt !== Date.parse(booking.startsAt);
  const bound = booking.state === 'confirmed';
  return (
    <>
      <CostWords cost={booking.changeCost} moved={moved} />
      {bound && weight === 'asks' && <p>{t('submit.askedAgain')}</p>}
      {bound && weight === 'tells' && <p>{t('submit.told')}</p>}
    </>
  );
}

function CostWords({ cost, moved }: { cost: ChangeCostView; moved: boolean }) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const { free, freeUntil, cents } = cost;
  if (freeUntil === null) return <p>{t('change.free')}</p>;
  const until = formatDateTime(freeUntil, locale, serviceNow());
  if (free) return <p>{t('change.freeUntil', { until })}</p>;
  // Only another hour costs something: what else changes binds the agency no less.
  if (!moved) return null;
  return (
    <p>
      {cents > 0
        ? t('change.late', { until, amount: formatEuros(cents, locale) })
        : t('change.lateFree', { until })}
    </p>
  );
}
