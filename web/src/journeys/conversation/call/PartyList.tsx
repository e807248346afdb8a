import {
  IconLanguage,
  IconMicrophoneOff,
  IconStethoscope,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatTimer } from '../../../format/duration';
import { useServiceNow } from '../../../time/use-service-now';
import type { VoiceSnapshot } from '../../../voice/voice-snapshot';
import { legsInOrder, myStatus, partyStatus } from './party-status';
import classes from './PartyList.module.css';
import type { LegView, Party, SessionView } from '../session/session-calls';
import { secondsUntil } from '../session/talk-clock';

const icons: Record<Party, Icon> = {
  professional: IconStethoscope,
  interpreter: IconLanguage,
  patient: IconUser,
};

interface PartyListProps {
  session: SessionView;
  myLegId: string;
  voice: VoiceSnapshot;
}

/** Who is on the line, how each one stands, and who is speaking. */
export function PartyList({ session, myLegId, voice }: PartyListProps) {
  const { t } = useTranslation('conversation');
  return (
    <ul className={classes.list} aria-label={t('party.list')}>
      {legsInOrder(session.legs, myLegId).map((leg) =>
        leg.id === myLegId ? (
          <Me key={leg.id} party={leg.party} voice={voice} />
        ) : (
          <Other
            key={leg.id}
            leg={leg}
            voice={voice}
            label={session.interpreterLabel}
            replacing={session.state === 'replacing'}
          />
        ),
      )}
    </ul>
  );
}

function Me({ party, voice }: { party: Party; voice: VoiceSnapshot }) {
  const { t } = useTranslation('conversation');
  const status = myStatus(voice.phase);
  const silent = voice.muted || voice.listeningOnly;
  return (
    <PartyItem
      party={party}
      name={t('party.me')}
      tone={status === 'connected' ? 'good' : 'wait'}
      speaking={voice.speaking && !silent}
      muted={silent}
      words={
        silent && status === 'connected'
          ? t(voice.listeningOnly ? 'party.listeningOnly' : 'party.muted')
          : t(`status.mine.${status}`)
      }
    />
  );
}

interface OtherProps {
  leg: LegView;
  voice: VoiceSnapshot;
  /** The interpreter's name or number. */
  label: string;
  /** Another interpreter is being looked for. */
  replacing: boolean;
}

function Other({ leg, voice, label, replacing }: OtherProps) {
  const { t } = useTranslation('conversation');
  const now = useServiceNow(leg.state === 'dropped');
  const heard = voice.peers[leg.id];
  const status = partyStatus(leg, heard);
  const time = formatTimer(secondsUntil(leg.heldUntil, now));
  const good = status === 'connected';
  if (replacing && leg.party === 'interpreter') {
    const words = t('status.searching');
    const name = t('party.interpreter');
    return <PartyItem party="interpreter" tone="wait" name={name} words={words} />;
  }
  return (
    <PartyItem
      party={leg.party}
      name={leg.party === 'interpreter' && label ? label : t(`party.${leg.party}`)}
      role={leg.party === 'interpreter' && label ? t('party.interpreter') : undefined}
      tone={good ? 'good' : status === 'dropped' || status === 'out' ? 'bad' : 'wait'}
      speaking={good && Boolean(heard?.speaking)}
      muted={leg.muted}
      words={good && leg.muted ? t('party.muted') : t(`status.${status}`, { time })}
    />
  );
}

interface PartyItemProps {
  party: Party;
  name: string;
  role?: string;
  tone: 'good' | 'wait' | 'bad';
  speaking?: boolean;
  muted?: boolean;
  words: string;
}

function PartyItem({ party, name, role, tone, speaking, muted, words }: PartyItemProps) {
  const { t } = useTranslation('conversation');
  const Sign = icons[party];
  return (
    <li className={classes.item} data-tone={tone} data-party={party}>
      <span className={classes.face} data-speaking={speaking || undefined}>
        <Sign size={34} stroke={1.6} aria-hidden />
        {muted && (
          <span className={classes.muted}>
            <IconMicrophoneOff size={16} aria-hidden />
          </span>
        )}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {role && <span className="visually-hidden">, {role}</span>}
        <span className={`${classes.status} figures`}>
          {words}
          {speaking && <span className="visually-hidden">, {t('party.speaking')}</span>}
        </span>
      </span>
    </li>
  );
}
