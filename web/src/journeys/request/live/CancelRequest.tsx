import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelRequest, getRequest, type RequestView } from '../../../api/requests';
import { useErrorWords } from '../../../app/use-error-words';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { receiveRequest } from '../../../live-request/store';
import classes from './CancelRequest.module.css';

interface CancelRequestProps {
  request: RequestView;
  label: string;
  /** What follows, where it is more than that no agency is asked any more. */
  detail?: string;
}

/** The way out of a live request: the button at once, Escape after a question. */
export function CancelRequest({ request, label, detail }: CancelRequestProps) {
  const { t } = useTranslation('request');
  const words = useErrorWords();
  const [asking, setAsking] = useState(false);
  const cancel = useMutation({
    mutationFn: () => cancelRequest(request.id),
    onSuccess: receiveRequest,
    // An interpreter may have been found in the same instant: show what is true now.
    onError: () => {
      getRequest(request.id).then(receiveRequest, () => undefined);
    },
    onSettled: () => setAsking(false),
  });
  useEffect(() => {
    // The open question has the key for itself: it means "keep waiting" there.
    if (asking) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Otherwise the same key press would close the dialog that it opens.
      event.preventDefault();
      setAsking(true);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [asking]);
  return (
    <div className={classes.root}>
      <Button
        variant="default"
        size="lg"
        radius="lg"
        loading={cancel.isPending}
        aria-keyshortcuts="Escape"
        onClick={() => cancel.mutate()}
      >
        {label}
      </Button>
      <span className={classes.key} aria-hidden>
        {t('live.escapeHint')}
      </span>
      {cancel.error && <p role="alert">{words(cancel.error)}</p>}
      <ConfirmDialog
        open={asking}
        title={t('live.cancelQuestion')}
        confirmLabel={label}
        cancelLabel={t('live.keepWaiting')}
        danger
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate()}
        onCancel={() => setAsking(false)}
      >
        {detail ?? t('live.cancelDetail')}
      </ConfirmDialog>
    </div>
  );
}
