import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { startAlert, stopAlertWhenNoticed } from '../alerts/alert';
import type { RequestView } from '../api/requests';
import { languageLabel } from '../languages/catalogue';
import { useLocale } from '../i18n/use-locale';

/** Seconds that a call-back rings at most. */
const alertSeconds = 30;

/** The session this page has already led to: who then leaves it on purpose is not sent back. */
let opened: string | null = null;

/** Goes to where the conversation is, as soon as an interpreter is found; a call-back and a booked hour are heard first. */
export function useOpenSession(request: RequestView | null): void {
  const [path, navigate] = useLocation();
  const { t } = useTranslation('request');
  const locale = useLocale();
  const found = request?.state === 'connecting' || request?.state === 'talking';
  const sessionId = found ? request.sessionId : null;
  useEffect(() => {
    if (!request || sessionId === null || opened === sessionId) return;
    opened = sessionId;
    // A call on the telephone is followed on the request's own page.
    const target = request.professionalLine === 'telephone' ? '/' : `/entretien/${sessionId}`;
    if (request.mode !== 'instant' && request.state === 'connecting') {
      const language = languageLabel(request.language, locale);
      startAlert({
        title: t('waiting.alertTitle'),
        body: t('waiting.alertBody', { language }),
        tag: `session-${sessionId}`,
      });
      stopAlertWhenNoticed(alertSeconds);
    }
    if (path !== target) navigate(target);
  }, [request, sessionId, path, navigate, t, locale]);
}
