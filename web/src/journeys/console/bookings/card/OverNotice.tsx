import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { howEnded } from '../rules/how-ended';
import { useBookingWords } from '../use-booking-words';
import classes from './Notice.module.css';

interface OverNoticeProps {
  booking: AgencyBookingView;
  was: 'asked' | 'confirmed';
  onClose: () => void;
}

/** A booking went elsewhere while somebody was busy with it: what became of it. What they typed stays until they close. */
export function OverNotice({ booking, was, onClose }: OverNoticeProps) {
  const { t } = useTranslation('agency-bookings');
  const words = useBookingWords();
  return (
    <div className={classes.notice} role="alert">
      <IconInfoCircle size={24} aria-hidden />
      <div>
        <p className={classes.title}>{t(was === 'asked' ? 'over.title' : 'over.titleConfirmed')}</p>
        <p>{words.ending(howEnded(booking, was), booking)}</p>
        <p>{t('over.kept')}</p>
        <Button variant="default" size="sm" onClick={onClose}>
          {t('over.close')}
        </Button>
      </div>
    </div>
  );
}
