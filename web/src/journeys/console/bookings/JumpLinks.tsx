import { useTranslation } from 'react-i18next';
import type { AgencyBookingsView } from '../../../api/agency-bookings';
import classes from './AgencyBookings.module.css';

const SECTIONS = ['asked', 'proposed', 'confirmed'] as const;

/** How many there are of each kind, and the way to them. */
export function JumpLinks({ view }: { view: AgencyBookingsView }) {
  const { t } = useTranslation('agency-bookings');
  if (SECTIONS.every((section) => view[section].length === 0)) return null;
  return (
    <nav aria-label={t('jump')}>
      <ul className={classes.jump}>
        {SECTIONS.filter((section) => section !== 'proposed' || view.proposed.length > 0).map(
          (section) => (
            <li key={section}>
              <a href={`#${section}`}>
                <span>{t(`${section}.title`)}</span>{' '}
                <strong className="figures">{view[section].length}</strong>
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
