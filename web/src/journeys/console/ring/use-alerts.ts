import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { professionLabel } from '../../../../../src/features/members/professions';
import { useAnnounce } from '../../../components/Announcer';
import { useLocale } from '../../../i18n/use-locale';
import { languageWords } from '../../conversation/session/language-words';
import type { OfferView } from '../console-calls';
import { useFavicon } from './use-favicon';
import { useNotifications } from './use-notifications';
import { useRinging } from './use-ringing';

/** Every way in which ringing offers make themselves noticed: ear, tab, desktop, screen reader. */
export function useAlerts(offers: readonly OfferView[]) {
  const { t } = useTranslation('console');
  const locale = useLocale();
  const announce = useAnnounce();
  const ringing = useRinging(offers.length > 0);
  const nameOf = ({ language, dialect }: OfferView) =>
    languageWords(language, dialect, locale).title;
  const notifications = useNotifications(offers, (offer) => ({
    title: t('offer.arrived', { language: nameOf(offer) }),
    body: [professionLabel(offer.profession, locale), offer.commune, offer.networkName]
      .filter(Boolean)
      .join(' · '),
  }));
  useFavicon(offers.length > 0);

  const told = useRef(new Set<string>());
  const tellNew = useEffectEvent(() => {
    for (const offer of offers) {
      if (told.current.has(offer.id)) continue;
      told.current.add(offer.id);
      announce(t('offer.arrived', { language: nameOf(offer) }));
    }
  });
  useEffect(() => tellNew(), [offers]);

  const [first] = offers;
  const tab = first
    ? t('tabRinging', { count: offers.length, language: nameOf(first) })
    : t('title');
  return { ringing, notifications, tab };
}
