import { IconAlertTriangle, IconPhoneCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CarrierView } from '../../../api/telephony';
import { useLocale } from '../../../i18n/use-locale';
import { formatAgo } from './format-ago';
import classes from './TelephonyPanel.module.css';

interface CarrierHealthProps {
  carrier: CarrierView;
  /** Milliseconds. */
  now: number;
}

/** Whether the telephone works, and if not, why and what to do. */
export function CarrierHealth({ carrier, now }: CarrierHealthProps) {
  const { t } = useTranslation('telephony');
  const locale = useLocale();
  const { troubles, reachedAt, heardAt, failedAt, failureCode } = carrier;
  const well = troubles.length === 0;
  const unused = well && reachedAt === null && heardAt === null;
  const Icon = well ? IconPhoneCheck : IconAlertTriangle;
  const at = (instant: string | null): string =>
    instant === null ? t('health.never') : formatAgo(instant, now, locale, t);
  return (
    <section className={classes.health} data-well={well} aria-labelledby="sante">
      <Icon size={34} aria-hidden className={classes.icon} />
      <div className={classes.told}>
        <div role="status">
          <h2 id="sante">
            {t(unused ? 'health.unused' : well ? 'health.well' : 'health.trouble')}
          </h2>
          {unused && <p>{t('health.unusedDetail')}</p>}
        </div>
        {!well && (
          <ul className={classes.troubles}>
            {troubles.map((trouble) => (
              <li key={trouble}>
                <strong>
                  {t(`trouble.${trouble}.what`, {
                    count: carrier.unknown,
                    when: failedAt === null ? '' : at(failedAt),
                  })}
                </strong>{' '}
                {t(`trouble.${trouble}.remedy`)}
                {(trouble === 'refused' || trouble === 'put_off') && !!failureCode && (
                  <> {t('trouble.code', { code: failureCode })}</>
                )}
              </li>
            ))}
          </ul>
        )}
        <dl className={classes.contacts}>
          <div>
            <dt>{t('health.heard')}</dt>
            <dd className="figures">{at(heardAt)}</dd>
          </div>
          <div>
            <dt>{t('health.reached')}</dt>
            <dd className="figures">{at(reachedAt)}</dd>
          </div>
        </dl>
      </div>
    </section>
  );
}
