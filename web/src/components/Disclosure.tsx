import { useClickOutside } from '@mantine/hooks';
import { useId, useRef, useState, type ReactNode } from 'react';
import classes from './Disclosure.module.css';

interface DisclosureProps {
  label: string;
  icon: ReactNode;
  /** Shown beside the icon where there is room. */
  text?: string;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under it: plain links and buttons, so no menu role to learn. */
export function Disclosure({ label, icon, text, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const root = useClickOutside<HTMLDivElement>(() => setOpen(false));
  const close = (): void => setOpen(false);
  return (
    <div
      ref={root}
      className={classes.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-expanded={open}
        aria-controls={id}
        aria-label={text === undefined ? label : `${text}, ${label}`}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {icon}
        {text !== undefined && <span className={classes.text}>{text}</span>}
      </button>
      <div id={id} className={classes.panel} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}
