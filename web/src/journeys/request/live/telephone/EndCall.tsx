import { Button } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../app/use-error-words';
import { ConfirmDialog } from '../../../../components/ConfirmDialog';
import classes from './TelephoneTalk.module.css';
import type { EndOfCall } from './use-end-call';

/** Ends the conversation for all, after a light question: it can't be taken back. */
export function EndCall({ end }: { end: EndOfCall }) {
  const { t } = useTranslation('conversation');
  const words = useErrorWords();
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes.end}>
      <Button
        size="lg"
        radius="lg"
        color="brique"
        leftSection={<IconPhoneOff size={22} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('controls.end')}
      </Button>
      {end.error && <p role="alert">{words(end.error)}</p>}
      <ConfirmDialog
        open={asking}
        title={t('end.question')}
        confirmLabel={t('end.confirm')}
        cancelLabel={t('end.stay')}
        danger
        onConfirm={() => {
          setAsking(false);
          end.now();
        }}
        onCancel={() => setAsking(false)}
      >
        {t('end.detailNoPatient')}
      </ConfirmDialog>
    </div>
  );
}
