import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerProposal, type BookingView } from '../../../api/bookings';
import { useErrorWords } from '../../../app/use-error-words';
import { useAnnounce } from '../../../components/Announcer';
import { formatDateTime, formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import classes from './Cards.module.css';
import { faultToTell, useDecision } from './use-decision';

interface ProposalCardProps {
  booking: BookingView;
  onStale: (former: BookingView | null) => void;
}

/** Another hour that an agency offers, beside the one that was asked for. */
export function ProposalCard({ booking, onStale }: ProposalCardProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const words = useErrorWords();
  const announce = useAnnounce();
  const answer = useDecision(
    booking,
    (accept: boolean) => answerProposal(booking.id, { version: booking.version, accept }),
    onStale,
    () => announce(t('proposal.answered')),
  );
  const { proposal } = booking;
  if (!proposal) return null;
  const now = serviceNow();
  const fault = faultToTell(answer.error);
  return (
    <section className={classes.card} data-yours aria-labelledby="proposal">
      <h2 id="proposal">{t('proposal.title', { agency: proposal.agencyName })}</h2>
      <dl className={classes.compare}>
        <div>
          <dt>{t('proposal.wished')}</dt>
          <dd className="figures">{formatDateTime(booking.startsAt, locale, now)}</dd>
        </div>
        <div data-offered>
          <dt>{t('proposal.offered')}</dt>
          <dd className="figures">{formatDateTime(proposal.startsAt, locale, now)}</dd>
        </div>
      </dl>
      <div className={classes.choices}>
        <Button
          size="lg"
          radius="lg"
          disabled={answer.isPending}
          onClick={() => answer.mutate(true)}
        >
          {t('proposal.accept', { time: formatTime(proposal.startsAt, locale) })}
        </Button>
        <Button
          size="lg"
          radius="lg"
          variant="default"
          disabled={answer.isPending}
          onClick={() => answer.mutate(false)}
        >
          {t('proposal.decline')}
        </Button>
      </div>
      <p className={classes.muted}>
        {t('proposal.until', { until: formatDateTime(proposal.answerBy, locale, now) })}
      </p>
      {fault && (
        <p role="alert" className={classes.fault}>
          {words(fault)}
        </p>
      )}
    </section>
  );
}
