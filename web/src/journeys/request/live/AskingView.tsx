import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerGender, getRequest, type RequestView } from '../../../api/requests';
import { useErrorWords } from '../../../app/use-error-words';
import { formatDuration } from '../../../format/duration';
import { receiveRequest } from '../../../live-request/store';
import { useServiceNow } from '../../../time/use-service-now';
import { CancelRequest } from './CancelRequest';
import { ElapsedTimer } from './ElapsedTimer';
import { huntSince } from './hunt-since';
import { Ladder } from './Ladder';
import { LiveHero } from './LiveHero';
import classes from './LivePage.module.css';

/** The wished gender can't be found: the member decides, never the service. Two equal buttons. */
export function AskingView({ request }: { request: RequestView }) {
  const { t } = useTranslation('request');
  const words = useErrorWords();
  const now = useServiceNow();
  const answer = useMutation({
    mutationFn: (gender: 'either' | 'keep') => answerGender(request.id, gender),
    onSuccess: receiveRequest,
    onError: () => {
      getRequest(request.id).then(receiveRequest, () => undefined);
    },
  });
  const wish = request.gender === 'man' ? 'Man' : 'Woman';
  const left =
    request.askingUntil === null ? null : Math.ceil((Date.parse(request.askingUntil) - now) / 1000);
  return (
    <div className={classes.page}>
      <LiveHero request={request} title={t(wish === 'Man' ? 'asking.man' : 'asking.woman')}>
        <ElapsedTimer since={huntSince(request)} />
      </LiveHero>
      <section className={classes.card} aria-live="assertive">
        <h2 className={classes.question}>{t(`asking.question${wish}`)}</h2>
        <div className={classes.pair}>
          <Button
            size="xl"
            radius="lg"
            variant="outline"
            classNames={{ label: classes.wrapping }}
            disabled={answer.isPending}
            onClick={() => answer.mutate('either')}
          >
            {t(`asking.accept${wish}`)}
          </Button>
          <Button
            size="xl"
            radius="lg"
            variant="outline"
            classNames={{ label: classes.wrapping }}
            disabled={answer.isPending}
            onClick={() => answer.mutate('keep')}
          >
            {t(`asking.keep${wish}`)}
          </Button>
        </div>
        {answer.error && <p role="alert">{words(answer.error)}</p>}
        {left !== null && (
          <p className={`${classes.detail} figures`} aria-live="off">
            {t('asking.until', { duration: formatDuration(left) })}
          </p>
        )}
      </section>
      <Ladder request={request} />
      <CancelRequest request={request} label={t('live.cancel')} />
    </div>
  );
}
