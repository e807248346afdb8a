import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RequestView } from '../../../api/requests';
import { LiveHero } from './LiveHero';
import classes from './LivePage.module.css';

/** The conversation lives on its own page; this leads back to it. */
export function OngoingView({ request, sessionId }: { request: RequestView; sessionId: string }) {
  const { t } = useTranslation('request');
  return (
    <div className={classes.page}>
      <LiveHero
        request={request}
        title={request.state === 'connecting' ? t('live.connecting') : t('live.ongoing')}
      />
      <section className={classes.card}>
        <p className={classes.detail}>{t('live.ongoingDetail')}</p>
        <Button component={Link} href={`/entretien/${sessionId}`} size="xl" radius="lg" fullWidth>
          {t('live.resume')}
        </Button>
      </section>
    </div>
  );
}
