import {
  IconBellOff,
  IconBellRinging,
  IconPlugConnected,
  IconPlugConnectedX,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from './console-calls';
import { effective } from './availability/availability-choice';
import type { NotificationState } from './ring/use-notifications';
import type { Ringing } from './ring/use-ringing';
import classes from './WaitingCard.module.css';

interface WaitingCardProps {
  view: ConsoleView;
  ringing: Ringing;
  notifications: NotificationState;
  connected: boolean;
}

/** Nothing rings: what would happen if something did. */
export function WaitingCard({ view, ringing, notifications, connected }: WaitingCardProps) {
  const { t } = useTranslation('console');
  const { state } = effective(view.availability, '*').entry;
  const sound = ringing.allowed && ringing.volume > 0;
  const notify = notifications === 'granted';
  return (
    <section className={classes.card} aria-labelledby="waiting-title">
      <span className={classes.pulse} data-on={(connected && state === 'open') || undefined} />
      <h2 id="waiting-title">{t('waiting.title')}</h2>
      <p className={classes.detail}>{t('waiting.detail')}</p>
      <ul className={classes.states}>
        <State good={connected} on={<IconPlugConnected />} off={<IconPlugConnectedX />}>
          {t(connected ? 'waiting.connected' : 'waiting.lost')}
        </State>
        <State
          good={state === 'open'}
          on={<span className={classes.dot} />}
          off={<span className={classes.dot} />}
        >
          {t(`waiting.${agencyWords[state]}`)}
        </State>
        <State good={sound} on={<IconVolume />} off={<IconVolumeOff />}>
          {t(
            sound
              ? ringing.here
                ? 'waiting.soundOn'
                : 'waiting.soundElsewhere'
              : 'waiting.soundOff',
          )}
        </State>
        <State good={notify} on={<IconBellRinging />} off={<IconBellOff />}>
          {t(notify ? 'waiting.notificationsOn' : 'waiting.notificationsOff')}
        </State>
      </ul>
    </section>
  );
}

const agencyWords = { open: 'agencyOpen', busy: 'agencyBusy', closed: 'agencyClosed' } as const;

function State(props: { good: boolean; on: ReactNode; off: ReactNode; children: ReactNode }) {
  return (
    <li data-good={props.good || undefined}>
      <span aria-hidden>{props.good ? props.on : props.off}</span>
      {props.children}
    </li>
  );
}
