import { Button } from '@mantine/core';
import { IconCalendarPlus, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hasCode } from '../../../api/api-error';
import { requestOptionsQuery, type RequestView } from '../../../api/requests';
import { useErrorWords } from '../../../app/use-error-words';
import { useMe } from '../../../app/use-me';
import { TelephoneLink } from '../../../components/TelephoneLink';
import { formatDuration } from '../../../format/duration';
import { dismissRequest } from '../../../live-request/store';
import { MyTelephone } from '../telephone/MyTelephone';
import { knownTelephone } from '../telephone/telephone-memory';
import { useTelephoneCheck } from '../telephone/use-telephone-check';
import { CallBackForm } from './CallBackForm';
import { huntSince } from './hunt-since';
import { Ladder } from './Ladder';
import { LiveHero } from './LiveHero';
import page from './LivePage.module.css';
import { failedReason, unmetReason } from './outcome-reason';
import classes from './UnmetView.module.css';
import { useAskAgain } from './use-ask-again';

/** Says honestly why nobody came, and what to do now. */
export function UnmetView({ request }: { request: RequestView }) {
  const { t } = useTranslation('request');
  const words = useErrorWords();
  const me = useMe();
  const byTelephone = request.professionalLine === 'telephone';
  const [known] = useState(() => knownTelephone(me?.id));
  const [number, setNumber] = useState(known);
  const again = useAskAgain(request, number);
  const check = useTelephoneCheck(number, again.error);
  const telephone = useQuery(requestOptionsQuery).data?.networkTelephone;
  const failed = request.state === 'failed';
  const since = huntSince(request);
  const why = failed
    ? `${t(`failed.reason.${failedReason(request.reason, byTelephone)}`)} ${t('failed.detail')}`
    : t(`unmet.reason.${unmetReason(request.reason)}`);
  return (
    <div className={page.page}>
      <LiveHero request={request} title={failed ? t('failed.title') : t('unmet.title')} />
      <section className={page.card}>
        <p className={classes.why} role="status">
          {why}
        </p>
        {byTelephone && (known === '' || check.shown !== null) && (
          <MyTelephone
            value={number}
            fault={check.shown}
            asked={check.asked}
            onChange={(typed) => {
              check.hide();
              again.reset();
              setNumber(typed);
            }}
            onLeave={check.left}
          />
        )}
        <Button
          size="xl"
          radius="lg"
          leftSection={<IconRefresh size={26} aria-hidden />}
          loading={again.isPending}
          onClick={() => {
            if (!byTelephone || check.pass()) again.mutate();
          }}
        >
          {t('unmet.retry')}
        </Button>
        {again.error && !hasCode(again.error, 'TELEPHONE_INVALID') && (
          <p role="alert">{words(again.error)}</p>
        )}
        {!failed && (
          <CallBackForm
            request={request}
            telephone={byTelephone ? number : null}
            pass={() => !byTelephone || check.pass()}
          />
        )}
        {!failed && (
          <div className={classes.callBack}>
            <Button
              component={Link}
              href={`/rendez-vous/nouveau?suite=${request.id}`}
              variant="light"
              size="lg"
              radius="lg"
              leftSection={<IconCalendarPlus size={24} aria-hidden />}
            >
              {t('unmet.book')}
            </Button>
            <p className={classes.here}>{t('unmet.bookHint')}</p>
          </div>
        )}
        {telephone && (
          <p className={classes.telephone}>
            <span>{t('unmet.telephone')}</span>
            <TelephoneLink number={telephone} />
          </p>
        )}
      </section>
      {request.offers.length > 0 && (
        <div className={classes.asked}>
          <h2>
            {since === null || request.endedAt === null
              ? t('live.agencies')
              : t('unmet.asked', {
                  duration: formatDuration(
                    (Date.parse(request.endedAt) - Date.parse(since)) / 1000,
                  ),
                })}
          </h2>
          <Ladder request={request} />
        </div>
      )}
      {!failed && <p className={page.hint}>{t('unmet.recorded')}</p>}
      <Button variant="subtle" size="lg" onClick={dismissRequest}>
        {t('unmet.other')}
      </Button>
    </div>
  );
}
