import { IconDeviceLaptop, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { professionLabel } from '../../../../../../src/features/members/professions';
import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { useLocale } from '../../../../i18n/use-locale';
import classes from './BookingCard.module.css';

/** Who asks, from where, and what the interpreter should know. No name of anyone asking. */
export function BookingFacts({ booking }: { booking: AgencyBookingView }) {
  const { t } = useTranslation('agency-bookings');
  const locale = useLocale();
  const { gender, patientPlace, professionalLine } = booking;
  const who = [professionLabel(booking.profession, locale), booking.commune].filter(Boolean);
  const LineIcon = professionalLine === 'telephone' ? IconPhone : IconDeviceLaptop;
  return (
    <>
      <ul className={classes.tags}>
        {gender !== 'either' && <li data-strong>{t(`facts.${gender}`)}</li>}
        <li>
          <LineIcon size={18} aria-hidden />
          {t(`facts.${professionalLine}`)}
        </li>
        <li>{t(`facts.${patientPlace}`)}</li>
      </ul>
      <dl className={classes.facts}>
        <Fact label={t('facts.subject')}>{t(`subject.${booking.subject}`)}</Fact>
        {who.length > 0 && <Fact label={t('facts.professional')}>{who.join(', ')}</Fact>}
        <Fact label={t('facts.network')}>{booking.networkName}</Fact>
        {booking.wishedInterpreter !== null && (
          <Fact label={t('facts.wished')}>
            <strong>{booking.wishedInterpreter}</strong>
          </Fact>
        )}
        {booking.hasNote && (
          <Fact label={t('facts.note')}>{booking.note ?? t('facts.noteKept')}</Fact>
        )}
      </dl>
    </>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
