import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyLegView, SessionView } from '../../../../api/generated';
import type { RequestView } from '../../../../api/requests';
import button from '../../../../components/WrappingButton.module.css';
import { BookedEnd } from '../../../conversation/call/BookedEnd';
import { BookingNumber } from '../../../conversation/call/BookingNumber';
import { LimitNotice } from '../../../conversation/call/LimitNotice';
import { SessionFacts } from '../../../conversation/call/SessionFacts';
import { ReplacementHunt } from '../../../conversation/swap/ReplacementHunt';
import { SwapDialog } from '../../../conversation/swap/SwapDialog';
import { CancelRequest } from '../CancelRequest';
import { LiveHero } from '../LiveHero';
import page from '../LivePage.module.css';
import { EndCall } from './EndCall';
import { HeroSign } from './HeroSign';
import classes from './TelephoneTalk.module.css';
import { PatientCall } from './PatientCall';
import { telephoneStage, type TelephoneStage } from './telephone-stage';
import { useEndCall } from './use-end-call';
import { useSayStage } from './use-say-stage';
import { WhatToDo } from './WhatToDo';

/** Stages at which a patient who joins meets the professional. */
const withMeIn: readonly TelephoneStage[] = [
  'joining',
  'talking',
  'interpreterRecalled',
  'replacing',
];

interface TelephoneTalkProps {
  request: RequestView;
  mine: MyLegView;
  session: SessionView;
  /** The service keeps no place for the professional any more. */
  over: boolean;
  onSession: (session: SessionView) => void;
}

/** What the telephone does, what to do with it, and what one wants before one's eyes while talking. */
export function TelephoneTalk({ request, mine, session, over, onSession }: TelephoneTalkProps) {
  const { t } = useTranslation('request');
  const [swapping, setSwapping] = useState(false);
  const end = useEndCall(session.id, onSession);
  const stage = telephoneStage(session, over || end.asked);
  // Never talked, and over: the request's own outcome is on its way.
  const shown = stage === 'ended' ? 'ending' : stage;
  useSayStage(shown);
  const talked = session.interpreterInAt !== null;
  return (
    <div className={page.page}>
      {shown !== 'ending' && <LimitNotice session={session} />}
      {shown === 'talking' && <BookedEnd mine={mine} session={session} onSession={onSession} />}
      <LiveHero request={request} title={t(`telephone.${shown}.title`)}>
        <HeroSign stage={shown} since={session.interpreterInAt} />
      </LiveHero>
      <WhatToDo stage={shown} legs={session.legs} />
      {session.state === 'replacing' && shown !== 'ending' && (
        <ReplacementHunt requestId={session.requestId} />
      )}
      <div className={classes.cards}>
        <section className={`${page.card} ${classes.card}`}>
          <BookingNumber number={session.bookingNumber} />
        </section>
        <section className={`${page.card} ${classes.card}`}>
          <SessionFacts session={session} party="professional" />
          {(shown === 'talking' || shown === 'interpreterRecalled') && talked && (
            <Button
              variant="default"
              className={button.wrapping}
              leftSection={<IconArrowsExchange size={20} aria-hidden />}
              onClick={() => setSwapping(true)}
            >
              {t('telephone.swap')}
            </Button>
          )}
        </section>
        {withMeIn.includes(shown) && <PatientCall session={session} onSession={onSession} />}
      </div>
      {shown === 'talking' && <p className={page.hint}>{t('telephone.star')}</p>}
      {shown === 'ending' ? null : talked ? (
        <EndCall end={end} />
      ) : (
        <CancelRequest
          request={request}
          label={t('live.cancel')}
          detail={t('telephone.cancelDetail')}
        />
      )}
      <SwapDialog
        session={session}
        open={swapping && shown !== 'ending'}
        onClose={() => setSwapping(false)}
        onSwapped={onSession}
      />
    </div>
  );
}
