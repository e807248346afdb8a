import { Loader } from '@mantine/core';
import { IconPhone, IconPhoneRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useServiceNow } from '../../../../time/use-service-now';
import { LargeTimer } from '../LargeTimer';
import type { TelephoneStage } from './telephone-stage';
import classes from './TelephoneTalk.module.css';

const ringing: readonly TelephoneStage[] = ['calling', 'ringing', 'recalled'];

interface HeroSignProps {
  stage: TelephoneStage;
  /** When the two first heard each other (ISO 8601). */
  since: string | null;
}

/** The telephone until they talk, then how long it has been. */
export function HeroSign({ stage, since }: HeroSignProps) {
  const { t } = useTranslation('conversation');
  const now = useServiceNow(since !== null);
  if (stage === 'ending') return <Loader color="var(--t-on-deep)" />;
  if (since !== null && !ringing.includes(stage))
    return <LargeTimer seconds={(now - Date.parse(since)) / 1000} label={t('timer')} />;
  const rings = ringing.includes(stage);
  const Sign = rings ? IconPhoneRinging : IconPhone;
  return (
    <span className={classes.sign} data-rings={rings || undefined} aria-hidden>
      <Sign size={48} />
    </span>
  );
}
