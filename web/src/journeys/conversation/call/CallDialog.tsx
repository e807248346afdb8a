import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CallDialog.module.css';

interface CallDialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A panel over the conversation, which goes on behind it. The browser's own dialog keeps the focus inside. */
export function CallDialog({ open, title, onClose, children }: CallDialogProps) {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <header className={classes.head}>
            <h2 id={titleId}>{title}</h2>
            <button
              type="button"
              className={classes.close}
              aria-label={t('close')}
              onClick={onClose}
            >
              <IconX size={24} aria-hidden />
            </button>
          </header>
          <div className={classes.body}>{children}</div>
        </>
      )}
    </dialog>
  );
}
