import { useTranslation } from 'react-i18next';
import type { UsageReportView } from '../../api/funder';
import { useReasonWords } from './use-reason-words';
import classes from './UnmetReasons.module.css';

/** Why requests were not served, the most frequent reason first. */
export function UnmetReasons({ totals }: { totals: UsageReportView['totals'] }) {
  const { t } = useTranslation('funder');
  const words = useReasonWords();
  if (totals.unmet === 0) return null;
  const most = Math.max(1, ...(totals.reasons ?? []).map(({ count }) => count ?? 0));
  return (
    <section className={classes.card} aria-labelledby="funder-unmet">
      <h2 id="funder-unmet">{t('unmet.title')}</h2>
      {totals.reasons === null ? (
        <p>{t('unmet.hidden')}</p>
      ) : (
        <ul className="figures">
          {totals.reasons.map((reason) => (
            <li key={reason.reason}>
              <span>{words(reason)}</span>
              {reason.count === null ? (
                <span className={classes.hidden}>{t('hidden.mark')}</span>
              ) : (
                <span
                  className={classes.bar}
                  style={{ width: `${(100 * reason.count) / most}%` }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
