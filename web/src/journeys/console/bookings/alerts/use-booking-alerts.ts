import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { stopAlertWhenNoticed } from '../../../../alerts/alert';
import { showNotification } from '../../../../alerts/desktop-notification';
import { startTitleAlert } from '../../../../alerts/title-alert';
import type { AgencyBookingsView } from '../../../../api/agency-bookings';
import { useAnnounce } from '../../../../components/Announcer';
import { serviceNow } from '../../../../time/device-clock';
import { takeRingPlace } from '../../ring/ring-place';
import { deadlineOf } from '../rules/deadline';
import { newsOf, type News, type Told } from '../rules/booking-news';
import { useBookingWords } from '../use-booking-words';
import { playChime, unlockChime } from './booking-chime';

/** A title that blinks and is not noticed stops by itself. */
const BLINKS_SECONDS = 60;
const LOOK_MILLIS = 10_000;

/**
 * Makes itself heard once when a booking comes to be asked, and when its deadline comes near: a short sound, a
 * notification of the desktop, the tab's title, a screen reader. Never the ring of an instant request, which goes on.
 */
export function useBookingAlerts(view: AgencyBookingsView | undefined): void {
  const { t } = useTranslation('agency-bookings');
  const words = useBookingWords();
  const announce = useAnnounce();
  const told = useRef<Told | null>(null);
  // Of several open tabs one sounds.
  const here = useRef(false);
  useEffect(() => {
    const giveUp = takeRingPlace(() => {
      here.current = true;
    }, 'truchement-booking-chime');
    const kinds = ['pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, unlockChime, { capture: true });
    return () => {
      here.current = false;
      giveUp();
      for (const kind of kinds) window.removeEventListener(kind, unlockChime, { capture: true });
    };
  }, []);

  const tell = useEffectEvent(({ kind, booking }: News) => {
    const title = t(`alert.${kind}`, { language: words.language(booking) });
    const { urgency, left } = deadlineOf(booking.answerBy, serviceNow());
    const until = { time: words.until(booking.answerBy), span: words.span(left) };
    announce(title);
    if (here.current) playChime();
    if (document.hasFocus()) return;
    const deadline = t(`deadline.${urgency}`, until);
    const body = t('alert.body', { hour: words.hour(booking.startsAt), deadline });
    void showNotification({ title, body, tag: `booking-${booking.bookingId}` });
    startTitleAlert(title);
    stopAlertWhenNoticed(BLINKS_SECONDS);
  });
  const look = useEffectEvent(() => {
    if (!view) return;
    const found = newsOf(told.current, view.asked, serviceNow());
    told.current = found.told;
    for (const one of found.news) tell(one);
  });
  useEffect(() => look(), [view]);
  // A deadline comes near by itself.
  useEffect(() => {
    const timer = setInterval(() => look(), LOOK_MILLIS);
    return () => clearInterval(timer);
  }, []);
}
