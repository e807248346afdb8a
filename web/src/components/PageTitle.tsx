import { useEffect, useRef, type ReactNode } from 'react';
import { hasNavigated } from '../app/navigated';

interface PageTitleProps {
  children: ReactNode;
  /** Title of the browser's tab, when the heading is not a plain text. */
  tab?: string;
  className?: string;
}

/**
 * The page's one `h1`. Names the tab, and takes the focus after a change of page so that a screen reader
 * says where one is; never on the first load, nor from a field that already took it.
 */
export function PageTitle({ children, tab, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = tab ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    document.title = title ? `${title} · Truchement` : 'Truchement';
  }, [title]);
  useEffect(() => {
    const focused = document.activeElement;
    if (
      hasNavigated() &&
      (focused === null || focused === document.body || focused.tagName === 'A')
    )
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
