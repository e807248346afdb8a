import { useEffect, useState } from 'react';
import type { OfferView } from '../console-calls';

export type NotificationState = NotificationPermission | 'none';

function currentState(): NotificationState {
  return typeof Notification === 'undefined' ? 'none' : Notification.permission;
}

/**
 * One notification of the desktop per ringing offer, as long as it rings and the page is not before the
 * operator's eyes. Several tabs show the same one: the tag makes them one.
 */
export function useNotifications(
  offers: readonly OfferView[],
  words: (offer: OfferView) => { title: string; body: string },
) {
  const [state, setState] = useState(currentState);
  const ringing = offers.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (state !== 'granted') return undefined;
    const shown = document.hasFocus() ? [] : offers.flatMap((offer) => show(offer, words(offer)));
    return () => {
      for (const notification of shown) notification.close();
    };
    // Offers and words are new objects with every render; what counts is what rings.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ringing, state]);
  return {
    state,
    ask: async (): Promise<void> => {
      await Notification.requestPermission();
      setState(currentState());
    },
  };
}

function show(offer: OfferView, { title, body }: { title: string; body: string }): Notification[] {
  try {
    const notification = new Notification(title, {
      body,
      tag: offer.id,
      requireInteraction: true,
      silent: true,
      icon: '/icon-192.png',
    });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
    return [notification];
  } catch {
    // Telephones allow notifications from a service worker only; the ring and the title remain.
    return [];
  }
}
