import { Button, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../conversation/call/CopyButton';
import classes from './AgencyBookings.module.css';

/** An interpreter's link for a booked hour: known to nobody but this screen, this one time. */
export interface ShownLink {
  bookingId: string;
  url: string;
  interpreter: string;
  /** In words. */
  hour: string;
}

/** Kept before the operator's eyes until they say that it is handed over. */
export function LinkOnce({ link, onDone }: { link: ShownLink; onDone: () => void }) {
  const { t } = useTranslation('agency-bookings');
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = `link-${link.bookingId}`;
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section className={classes.link} aria-labelledby={titleId}>
      <h2 ref={title} id={titleId} tabIndex={-1}>
        <IconLink size={24} aria-hidden />
        {t('link.title', { name: link.interpreter })}
      </h2>
      <p>{t('link.detail', { hour: link.hour })}</p>
      <TextInput
        readOnly
        label={t('link.label')}
        value={link.url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.linkActions}>
        <CopyButton
          variant="filled"
          value={link.url}
          label={t('link.copy')}
          copiedLabel={t('link.copied')}
        />
        <Button variant="subtle" onClick={onDone}>
          {t('link.done')}
        </Button>
      </div>
    </section>
  );
}
