import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../app/use-error-words';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { PageTitle } from '../../../components/PageTitle';
import { formatTimer } from '../../../format/duration';
import { useLocale } from '../../../i18n/use-locale';
import type { VoiceCall } from '../../../voice/voice-call';
import type { VoiceSnapshot } from '../../../voice/voice-snapshot';
import { BookedEnd } from './BookedEnd';
import { BookingNumber } from './BookingNumber';
import { CallBanners } from './CallBanners';
import { CallControls } from './CallControls';
import { CallDialog } from './CallDialog';
import button from '../../../components/WrappingButton.module.css';
import classes from './CallScreen.module.css';
import { DevicePanel } from '../microphone/DevicePanel';
import { LimitNotice } from './LimitNotice';
import { languageWords } from '../session/language-words';
import { PartyList } from './PartyList';
import { patientOf } from '../patient/patient-place';
import { PatientPanel } from '../patient/PatientPanel';
import { ReplacementHunt } from '../swap/ReplacementHunt';
import {
  endSession,
  leaveSession,
  type MyLegView,
  type SessionView,
} from '../session/session-calls';
import { SessionFacts } from './SessionFacts';
import { SwapDialog } from '../swap/SwapDialog';
import { useLeavingGuard } from './use-leaving-guard';
import { useMuteKey } from './use-mute-key';
import { useTalkSeconds } from '../session/use-talk-seconds';

interface CallScreenProps {
  mine: MyLegView;
  session: SessionView;
  call: VoiceCall;
  voice: VoiceSnapshot;
  onSession: (session: SessionView) => void;
}

/** The conversation as the professional and the interpreter have it before them. */
export function CallScreen({ mine, session, call, voice, onSession }: CallScreenProps) {
  const { t } = useTranslation('conversation');
  const [open, setOpen] = useState<'devices' | 'swap' | 'end' | null>(null);
  const close = (): void => setOpen(null);
  const professional = mine.party === 'professional';
  const toggleMute = (): void => call.setMuted(!voice.muted);
  useMuteKey(toggleMute, !voice.listeningOnly);
  useLeavingGuard(true);
  const settled = session.state === 'talking' || session.state === 'interrupted';
  return (
    <div className={classes.call}>
      <LimitNotice session={session} />
      <BookedEnd mine={mine} session={session} onSession={onSession} />
      <CallBanners call={call} voice={voice} onDevices={() => setOpen('devices')} />
      <div className={classes.backdrop}>
        <div className={classes.room}>
          <Headline session={session} professional={professional} voice={voice} />
          <PartyList session={session} myLegId={mine.legId} voice={voice} />
        </div>
      </div>
      <div className={classes.cards}>
        {professional && session.state === 'replacing' && (
          <div className={classes.wide}>
            <ReplacementHunt requestId={session.requestId} />
          </div>
        )}
        <section className={classes.card}>
          <BookingNumber number={session.bookingNumber} />
        </section>
        <section className={classes.card}>
          <SessionFacts session={session} party={mine.party} />
          {professional && settled && (
            <Button
              variant="default"
              className={button.wrapping}
              leftSection={<IconArrowsExchange size={20} aria-hidden />}
              onClick={() => setOpen('swap')}
            >
              {t('swap.open')}
            </Button>
          )}
        </section>
        {professional && (
          <div
            className={classes.card}
            data-first={session.patientPlace === 'elsewhere' || undefined}
          >
            <PatientPanel session={session} />
          </div>
        )}
      </div>
      <CallControls
        voice={voice}
        ends={professional}
        onMute={toggleMute}
        onDevices={() => setOpen('devices')}
        onEnd={() => setOpen('end')}
      />
      <CallDialog open={open === 'devices'} title={t('devices.title')} onClose={close}>
        <DevicePanel call={call} voice={voice} onClose={close} />
      </CallDialog>
      <SwapDialog session={session} open={open === 'swap'} onClose={close} onSwapped={onSession} />
      <EndDialog
        open={open === 'end'}
        professional={professional}
        legId={mine.legId}
        session={session}
        call={call}
        onClose={close}
        onSession={onSession}
      />
    </div>
  );
}

interface HeadlineProps {
  session: SessionView;
  professional: boolean;
  voice: VoiceSnapshot;
}

function Headline({ session, professional, voice }: HeadlineProps) {
  const { t } = useTranslation('conversation');
  const away = voice.phase === 'reconnecting';
  const seconds = useTalkSeconds(session, !away);
  const language = languageWords(session.language, session.dialect, useLocale());
  const state = away ? 'reconnecting' : session.state === 'ended' ? 'talking' : session.state;
  const words =
    state === 'connecting' && !professional ? ('connectingForInterpreter' as const) : state;
  return (
    <div className={classes.head}>
      <PageTitle className={classes.title}>{t('title', { language: language.label })}</PageTitle>
      <p role="timer" aria-label={t('timer')} className={`${classes.timer} figures`}>
        {formatTimer(seconds)}
      </p>
      <p role="status" className={classes.state} data-state={state}>
        {t(`headline.${words}`)}
      </p>
    </div>
  );
}

interface EndDialogProps {
  open: boolean;
  professional: boolean;
  legId: string;
  session: SessionView;
  call: VoiceCall;
  onClose: () => void;
  onSession: (session: SessionView) => void;
}

/** A light question before hanging up: the one action that can't be taken back. */
function EndDialog(props: EndDialogProps) {
  const { open, professional, legId, session, call, onClose, onSession } = props;
  const { t } = useTranslation('conversation');
  const words = useErrorWords();
  const away = useMutation({
    mutationFn: async () => {
      // What was heard last counts too, so it is told before the end is.
      if (!professional) {
        await call.leave();
        return leaveSession(session.id, legId);
      }
      await call.report();
      onSession(await endSession(session.id));
      return undefined;
    },
    onSettled: onClose,
  });
  const patient = ['absent', 'out'].includes(patientOf(session.legs))
    ? 'detailNoPatient'
    : 'detail';
  return (
    <>
      <ConfirmDialog
        open={open}
        title={t(professional ? 'end.question' : 'leave.question')}
        confirmLabel={t(professional ? 'end.confirm' : 'leave.confirm')}
        cancelLabel={t('end.stay')}
        danger
        busy={away.isPending}
        onConfirm={() => away.mutate()}
        onCancel={onClose}
      >
        {professional ? t(`end.${patient}`) : t('leave.detail')}
      </ConfirmDialog>
      {away.error && (
        <p role="alert" className={classes.error}>
          {words(away.error)}
        </p>
      )}
    </>
  );
}
