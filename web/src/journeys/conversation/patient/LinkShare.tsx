import { Button, TextInput } from '@mantine/core';
import { IconQrcode, IconShare2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimer } from '../../../format/duration';
import { useServiceNow } from '../../../time/use-service-now';
import { CopyButton } from '../call/CopyButton';
import classes from './LinkShare.module.css';
import type { JoinLinkView } from '../session/session-calls';
import { secondsUntil } from '../session/talk-clock';

const QrCode = lazy(() => import('./QrCode'));

interface LinkShareProps {
  link: Pick<JoinLinkView, 'url' | 'expiresAt'>;
  label: string;
  /** What accompanies the link where the device hands it to another application. */
  shareText: string;
}

/** A one-time link to hand over: to copy, to send from this device, or to scan from the screen. */
export function LinkShare({ link, label, shareText }: LinkShareProps) {
  const { t } = useTranslation('conversation');
  const [qr, setQr] = useState(false);
  const left = secondsUntil(link.expiresAt, useServiceNow());
  if (left === 0) return <p className={classes.expired}>{t('patient.expired')}</p>;
  const canShare = typeof navigator.share === 'function';
  return (
    <div className={classes.root}>
      <TextInput
        readOnly
        label={label}
        value={link.url}
        onFocus={(event) => event.currentTarget.select()}
        description={
          <span className="figures">{t('patient.validFor', { time: formatTimer(left) })}</span>
        }
        inputWrapperOrder={['label', 'input', 'description']}
      />
      <div className={classes.actions}>
        <CopyButton
          variant="filled"
          value={link.url}
          label={t('patient.copy')}
          copiedLabel={t('patient.copied')}
        />
        {canShare && (
          <Button
            variant="default"
            leftSection={<IconShare2 size={20} aria-hidden />}
            onClick={() => {
              // Closing the system's sheet rejects: nothing to say.
              navigator.share({ text: shareText, url: link.url }).catch(() => undefined);
            }}
          >
            {t('patient.share')}
          </Button>
        )}
        <Button
          variant="default"
          aria-expanded={qr}
          leftSection={<IconQrcode size={20} aria-hidden />}
          onClick={() => setQr(!qr)}
        >
          {t(qr ? 'patient.hideQr' : 'patient.qr')}
        </Button>
      </div>
      {qr && (
        <div className={classes.qr}>
          <Suspense fallback={null}>
            <QrCode text={link.url} label={t('patient.qrAlt')} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
