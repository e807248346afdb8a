import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../../conversation/session/group-digits';
import { LinkShare } from '../../conversation/patient/LinkShare';
import classes from './HandedOver.module.css';

/** A link that waits to be handed to an interpreter. */
export interface Handover {
  sessionId: string;
  /** Null until the list of sessions tells it. */
  bookingNumber: string | null;
  interpreter: string;
  url: string;
  expiresAt: string;
  /** Of an acceptance: of no more use once the interpreter is talking. A link made anew stays. */
  first: boolean;
}

/** The interpreter's one-time link, kept before the operator's eyes until it is handed over. */
export function HandedOver({ handover, onDone }: { handover: Handover; onDone: () => void }) {
  const { t } = useTranslation('console');
  const { bookingNumber, interpreter, url, expiresAt } = handover;
  return (
    <section className={classes.card} aria-labelledby={`hand-${handover.sessionId}`}>
      <h2 id={`hand-${handover.sessionId}`} className={classes.title}>
        <IconLink size={24} aria-hidden />
        {bookingNumber
          ? t('handed.title', { number: groupDigits(bookingNumber) })
          : t('handed.titlePlain')}
      </h2>
      <p>{t('handed.detail', { name: interpreter })}</p>
      <LinkShare
        link={{ url, expiresAt }}
        label={t('handed.label')}
        shareText={t('handed.share')}
      />
      <Button variant="subtle" onClick={onDone}>
        {t('handed.done')}
      </Button>
    </section>
  );
}
