import { useTranslation } from 'react-i18next';
import type { CallsInFlightView } from '../../../api/telephony';
import classes from './TelephonyPanel.module.css';

const kinds = ['agency', 'professional', 'patient', 'inbound'] as const;
const states = ['planned', 'unknown', 'ringing', 'answered', 'in'] as const;

/** The calls of the network's requests that are not over: whom they reach, and how they stand. */
export function CallsInFlight({ calls }: { calls: CallsInFlightView[] }) {
  const { t } = useTranslation('telephony');
  const total = calls.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className={classes.aside}>{t('calls.none')}</p>;
  const countOf = (kind: string, state: string): number =>
    calls.find((one) => one.kind === kind && one.state === state)?.count ?? 0;
  return (
    <>
      <p className={classes.aside}>{t('calls.count', { count: total })}</p>
      <ul className={classes.calls}>
        {kinds
          .filter((kind) => calls.some((one) => one.kind === kind))
          .map((kind) => (
            <li key={kind}>
              <h3>{t(`calls.kind.${kind}`)}</h3>
              <p className={classes.states}>
                {states
                  .filter((state) => countOf(kind, state) > 0)
                  .map((state) => (
                    <span key={state} className={`${classes.state} figures`} data-state={state}>
                      {t(`calls.state.${state}`, { count: countOf(kind, state) })}
                    </span>
                  ))}
              </p>
            </li>
          ))}
      </ul>
    </>
  );
}
