import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { i18n } from '../i18n';
import { readOfflineNote } from './offline-note';
import { TelephoneLink } from '../components/TelephoneLink';
import classes from './MessagePage.module.css';

/** Where a page breaks: says so, keeps the way out open, and never loses the request (it lives in the service). */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const telephone = readOfflineNote()?.telephone;
    return (
      <div className={classes.page} role="alert">
        <h1>{i18n.t('broken.title', { ns: 'common' })}</h1>
        <p className={classes.detail}>{i18n.t('broken.detail', { ns: 'common' })}</p>
        <Button size="lg" onClick={() => location.reload()}>
          {i18n.t('broken.reload', { ns: 'common' })}
        </Button>
        {telephone && <TelephoneLink number={telephone} />}
      </div>
    );
  }
}
