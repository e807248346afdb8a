import { useEffect, useId, useRef, type ReactNode } from 'react';
import classes from './Sheet.module.css';

interface SheetProps {
  title: string;
  /** `side`: a sheet at the edge, for a form; `centre`: a card in the middle. */
  place: 'side' | 'centre';
  /** What Escape does; undefined: nothing, what is shown must be closed on purpose. */
  onEscape?: () => void;
  children: ReactNode;
}

/** Modal while mounted: the browser's own dialog keeps the focus inside and gives it back. */
export function Sheet({ title, place, onEscape, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      data-place={place}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onEscape?.();
      }}
      // Chrome closes a dialog on the second Escape in a row whatever `cancel` says.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onEscape?.();
      }}
    >
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
