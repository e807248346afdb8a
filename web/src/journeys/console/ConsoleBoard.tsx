import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Me } from '../../api/me';
import { PageTitle } from '../../components/PageTitle';
import { useLocale } from '../../i18n/use-locale';
import { useConnection } from '../../live/connection-state';
import { languageWords } from '../conversation/session/language-words';
import { AvailabilityPanel } from './availability/AvailabilityPanel';
import { ConsoleBookings } from './bookings/ConsoleBookings';
import classes from './ConsolePage.module.css';
import type { ConsoleView, OfferView } from './console-calls';
import { Notices, type Notice } from './Notices';
import { OfferCard, type OfferAnswers } from './offers/OfferCard';
import { AlertsPanel } from './ring/AlertsPanel';
import { SoundBar } from './ring/SoundBar';
import { useAlerts } from './ring/use-alerts';
import { HandedOver, type Handover } from './sessions/HandedOver';
import { SessionList } from './sessions/SessionList';
import { WaitingCard } from './WaitingCard';

interface ConsoleBoardProps {
  view: ConsoleView;
  offers: readonly OfferView[];
  me: Me;
  onAnswering: (offerId: string) => void;
  onAnswered: (offerId: string) => void;
  notices: readonly Notice[];
  tell: (title: string, words: string) => void;
  onCloseNotice: (id: number) => void;
}

/** Everything an operator has before their eyes: what rings first, then what goes on, then the settings. */
export function ConsoleBoard(props: ConsoleBoardProps) {
  const { view, offers, me, onAnswering, onAnswered, ...notes } = props;
  const { t } = useTranslation('console');
  const locale = useLocale();
  const [, navigate] = useLocation();
  const connected = useConnection() === 'connected';
  const { ringing, notifications, tab } = useAlerts(offers);
  const [focused, setFocused] = useState<string | null>(null);
  const [handovers, setHandovers] = useState<readonly Handover[]>([]);
  const current = offers.find(({ id }) => id === focused)?.id ?? offers[0]?.id;

  const handOver = (handover: Handover): void =>
    setHandovers((all) => [
      handover,
      ...all.filter(({ sessionId }) => sessionId !== handover.sessionId),
    ]);
  const languageOf = (offer: OfferView) => languageWords(offer.language, null, locale).title;
  const answers: OfferAnswers = {
    onAnswering: ({ id }) => onAnswering(id),
    onAccepted: (offer, { sessionId, interpreterLink, expiresAt }, interpreter) => {
      onAnswered(offer.id);
      if (offer.professionalLine === 'telephone')
        notes.tell(languageOf(offer), t('notice.called', { name: interpreter }));
      else if (interpreterLink === null || expiresAt === null) navigate(`/entretien/${sessionId}`);
      else
        handOver({
          sessionId,
          bookingNumber: null,
          interpreter,
          url: interpreterLink,
          expiresAt,
          first: true,
        });
    },
    onRefused: (offer) => {
      onAnswered(offer.id);
      notes.tell(languageOf(offer), t('notice.refused'));
    },
    onLost: (offer, words) => {
      onAnswered(offer.id);
      notes.tell(languageOf(offer), words);
    },
  };
  const sessionOf = ({ sessionId }: Handover) =>
    view.sessions.find((session) => session.sessionId === sessionId);
  const waiting = handovers.filter(
    (handover) => !handover.first || sessionOf(handover)?.state !== 'talking',
  );

  return (
    <div className={classes.page}>
      <PageTitle tab={tab} className="visually-hidden">
        {t('title')}
      </PageTitle>
      {!ringing.allowed && <SoundBar onAllow={ringing.allow} />}
      <ConsoleBookings />
      <div className={classes.columns}>
        <div className={classes.work}>
          {offers.length > 0 ? (
            <section className={classes.offers} aria-label={t('offer.list')}>
              {offers.map((offer) => (
                <OfferCard
                  key={offer.id}
                  offer={offer}
                  operatorId={me.id}
                  operatorName={me.displayName}
                  current={offer.id === current}
                  onFocus={() => setFocused(offer.id)}
                  {...answers}
                />
              ))}
            </section>
          ) : (
            <WaitingCard
              view={view}
              ringing={ringing}
              notifications={notifications.state}
              connected={connected}
            />
          )}
          {waiting.map((handover) => (
            <HandedOver
              key={handover.url}
              handover={{ ...handover, bookingNumber: sessionOf(handover)?.bookingNumber ?? null }}
              onDone={() => setHandovers((all) => all.filter((one) => one !== handover))}
            />
          ))}
          <SessionList sessions={view.sessions} onLink={handOver} />
        </div>
        <div className={classes.settings}>
          <AvailabilityPanel view={view} />
          <AlertsPanel ringing={ringing} notifications={notifications} />
        </div>
      </div>
      <Notices notices={notes.notices} onClose={notes.onCloseNotice} />
    </div>
  );
}
