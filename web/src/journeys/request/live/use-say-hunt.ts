import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../api/requests';
import { useAnnounce } from '../../../components/Announcer';
import { huntNews } from './hunt-news';
import { reasonWords } from './offer-reason';

/** Has a screen reader say each step of the hunt once. */
export function useSayHunt(request: RequestView): void {
  const { t } = useTranslation('request');
  const announce = useAnnounce();
  const former = useRef<RequestView | null>(null);
  useEffect(() => {
    const byTelephone = request.professionalLine === 'telephone';
    const sentences = huntNews(former.current, request).map(({ kind, agencyName, reason }) =>
      t(byTelephone && kind === 'accepted' ? 'say.acceptedByTelephone' : `say.${kind}`, {
        agency: agencyName,
        reason: reasonWords(reason, request.gender, t) ?? t('offer.silent'),
      }),
    );
    former.current = request;
    if (sentences.length > 0) announce(sentences.join(' '));
  }, [request, announce, t]);
}
