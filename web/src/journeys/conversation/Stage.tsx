import type { ReactNode } from 'react';
import { Mark } from '../../components/Mark';
import classes from './Stage.module.css';

/** The frame of every page around a conversation: nothing to click by accident but what the page is for. */
export function Stage({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.brand}>
          <Mark size={30} />
          <span>Truchement</span>
        </span>
        {aside}
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}

/** One message in the middle of the page, with what one can do about it. */
export function StageMessage({
  title,
  children,
  actions,
  icon,
  role,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
  role?: 'alert' | 'status';
}) {
  return (
    <section className={classes.message} role={role}>
      {icon && <span className={classes.icon}>{icon}</span>}
      {title}
      {children}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
