import { Button, Loader } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerGender, liveRequestQuery, type RequestView } from '../../../api/requests';
import { useErrorWords } from '../../../app/use-error-words';
import { formatTimer } from '../../../format/duration';
import { useLiveEvent, useOnConnect } from '../../../live/use-live-event';
import { observeServiceTime } from '../../../time/device-clock';
import { useServiceNow } from '../../../time/use-service-now';
import { huntSteps } from './hunt-steps';
import classes from './ReplacementHunt.module.css';

/** The hunt for another interpreter, live, while the professional stays on the line. */
export function ReplacementHunt({ requestId }: { requestId: string }) {
  const { t } = useTranslation('conversation');
  const client = useQueryClient();
  const { data: request, refetch } = useQuery({ ...liveRequestQuery, refetchInterval: 5_000 });
  useLiveEvent('request:changed', (view: RequestView) => {
    if (view.id !== requestId) return;
    observeServiceTime(view.now);
    client.setQueryData(liveRequestQuery.queryKey, (known) =>
      known && known.id === view.id && known.version > view.version ? known : view,
    );
  });
  useOnConnect(() => void refetch());
  if (request?.state === 'asking') return <GenderQuestion request={request} />;
  return (
    <section className={classes.root} aria-labelledby="hunt-title">
      <h2 id="hunt-title" className={classes.title}>
        <Loader size={20} />
        {t('hunt.title')}
      </h2>
      <p className={classes.detail}>{t('hunt.detail')}</p>
      {request && request.offers.length > 0 ? (
        <Steps request={request} />
      ) : (
        <p role="status">{t('hunt.starting')}</p>
      )}
    </section>
  );
}

function Steps({ request }: { request: RequestView }) {
  const { t } = useTranslation('conversation');
  const now = useServiceNow();
  return (
    <ol className={classes.steps} aria-label={t('hunt.list')}>
      {huntSteps(request, now).map(({ id, agencyName, words, seconds, tone }) => (
        <li key={id} data-tone={tone} className="figures">
          <span className={classes.agency}>{agencyName}</span>
          <span>{t(`hunt.${words}`, { time: formatTimer(seconds) })}</span>
        </li>
      ))}
    </ol>
  );
}

function GenderQuestion({ request }: { request: RequestView }) {
  const { t } = useTranslation('conversation');
  const words = useErrorWords();
  const answer = useMutation({
    mutationFn: (gender: 'either' | 'keep') => answerGender(request.id, gender),
  });
  return (
    <section className={classes.root} role="alert">
      <h2 className={classes.title}>{t('hunt.asking')}</h2>
      <p className={classes.detail}>{t('hunt.askingDetail')}</p>
      {answer.error && <p>{words(answer.error)}</p>}
      <div className={classes.actions}>
        <Button loading={answer.isPending} onClick={() => answer.mutate('either')}>
          {t('hunt.either')}
        </Button>
        <Button variant="default" onClick={() => answer.mutate('keep')}>
          {t('hunt.keep')}
        </Button>
      </div>
    </section>
  );
}
