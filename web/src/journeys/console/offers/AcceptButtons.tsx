import { Button } from '@mantine/core';
import { IconHeadset, IconLink, IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Talk } from '../console-calls';
import classes from './OfferCard.module.css';

interface AcceptButtonsProps {
  /** The professional is on the telephone: the interpreter is called, and there is nothing to choose. */
  byTelephone: boolean;
  /** The answer that is on its way. */
  pending: Talk | null;
  onLink: () => void;
  onRefuse: () => void;
}

/** The answers to an offer; the first one submits the form. */
export function AcceptButtons({ byTelephone, pending, onLink, onRefuse }: AcceptButtonsProps) {
  const { t } = useTranslation('console');
  return (
    <div className={classes.answers}>
      {byTelephone ? (
        <Button
          type="submit"
          size="lg"
          leftSection={<IconPhoneCall size={22} aria-hidden />}
          loading={pending === 'telephone'}
        >
          {t('offer.call')}
        </Button>
      ) : (
        <>
          <Button
            type="submit"
            size="lg"
            leftSection={<IconHeadset size={22} aria-hidden />}
            loading={pending === 'self'}
          >
            {t('offer.self')}
          </Button>
          <Button
            size="lg"
            variant="light"
            leftSection={<IconLink size={22} aria-hidden />}
            loading={pending === 'link'}
            onClick={onLink}
          >
            {t('offer.link')}
          </Button>
        </>
      )}
      <Button size="lg" variant="default" aria-keyshortcuts="r" onClick={onRefuse}>
        {t('offer.refuse')}
      </Button>
    </div>
  );
}
