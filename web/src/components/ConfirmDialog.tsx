import { Button } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import classes from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** A question that must be answered first: the browser's own modal dialog keeps the focus inside. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (props.open && !element.open) element.showModal();
    if (!props.open && element.open) element.close();
  }, [props.open]);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      {props.open && (
        <>
          <h2 id={titleId}>{props.title}</h2>
          {props.children !== undefined && <div className={classes.detail}>{props.children}</div>}
          <div className={classes.actions}>
            <Button variant="default" onClick={props.onCancel}>
              {props.cancelLabel}
            </Button>
            <Button
              color={props.danger ? 'brique' : undefined}
              loading={props.busy}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}
