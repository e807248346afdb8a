import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './UndoNotice.module.css';

interface UndoNoticeProps {
  busy: boolean;
  onUndo: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Says what was just done and takes it back. It stays until it is closed: nobody has to be quick. */
export function UndoNotice({ busy, onUndo, onClose, children }: UndoNoticeProps) {
  const { t } = useTranslation('admin');
  return (
    <div className={classes.notice} role="status">
      <span>{children}</span>
      <Button variant="white" size="sm" loading={busy} onClick={onUndo}>
        {t('undo')}
      </Button>
      <ActionIcon aria-label={t('dismiss')} onClick={onClose} className={classes.close}>
        <IconX size={22} aria-hidden />
      </ActionIcon>
    </div>
  );
}
