import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../../components/Announcer';
import type { TelephoneStage } from './telephone-stage';

/** Has a screen reader say each change of the call once, with what to do. */
export function useSayStage(stage: Exclude<TelephoneStage, 'ended'>): void {
  const { t } = useTranslation('request');
  const announce = useAnnounce();
  const words = t(`telephone.${stage}.say`);
  useEffect(() => announce(words), [announce, words]);
}
