import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { getSocket, send } from '../../live/socket';
import { useLiveEvent, useOnConnect } from '../../live/use-live-event';
import { observeServiceTime } from '../../time/device-clock';
import { randomUuid } from '../../voice/random-uuid';
import { consoleQuery, type OfferView } from './console-calls';
import { KnownOffers, type Gone } from './offers/known-offers';
import { startSteadyTicker } from './steady-ticker';

const beatMillis = 10_000;

/** The console, live: what rings, and a heartbeat that says it is open. */
export function useConsole(onGone: (offer: OfferView, gone: Gone) => void) {
  const client = useQueryClient();
  const query = useQuery(consoleQuery);
  const { data, refetch } = query;
  const [known] = useState(() => new KnownOffers());
  const [consoleId] = useState(randomUuid);
  const [offers, setOffers] = useState<readonly OfferView[]>([]);

  useEffect(() => {
    if (!data) return;
    known.takeSnapshot(data.offers);
    setOffers(known.ringing());
  }, [data, known]);

  useLiveEvent('offer:changed', (offer) => {
    observeServiceTime(offer.now);
    const gone = known.takeEvent(offer);
    setOffers(known.ringing());
    if (gone) onGone(offer, gone);
  });
  useLiveEvent('console:changed', () => void refetch());

  const beat = useEffectEvent(async () => {
    try {
      const { stale } = await send('console:beat', { consoleId, offers: known.shown() });
      if (stale) await refetch();
    } catch {
      // The banner says that the connection is lost; the next beat comes by itself.
    }
  });
  useOnConnect(() => {
    void refetch();
    // eslint-disable-next-line react-hooks/rules-of-hooks -- useOnConnect calls it from an effect
    void beat();
  });
  useEffect(() => startSteadyTicker(() => void beat(), beatMillis), []);
  useEffect(() => {
    const close = (): void => {
      void getSocket().then((socket) => {
        if (socket.connected) socket.emit('console:close', { consoleId }, () => undefined);
      });
    };
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      close();
    };
  }, [consoleId]);

  return {
    query,
    offers,
    answering: (offerId: string): void => known.answering(offerId),
    /** This operator answered an offer: it leaves the screen at once. */
    answered: (offerId: string): void => {
      known.drop(offerId);
      setOffers(known.ringing());
      void client.invalidateQueries({ queryKey: consoleQuery.queryKey });
    },
  };
}
