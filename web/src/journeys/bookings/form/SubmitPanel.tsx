import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { serviceNow } from '../../../time/device-clock';
import { hoursWords, lengthWords } from '../booking/hours-words';
import type { BookingForm } from './booking-form';
import classes from './SubmitPanel.module.css';

interface SubmitPanelProps {
  form: BookingForm;
  /** Milliseconds; null while the hour is not known. */
  startsAt: number | null;
  label: string;
  /** What follows, in a sentence or two. */
  after: ReactNode;
  sending: boolean;
  /** What holds it back, above the button. */
  notice: ReactNode;
}

/** What is about to be asked for, in words, and the one action. Sticks to the bottom of a small screen. */
export function SubmitPanel(props: SubmitPanelProps) {
  const { form, startsAt, notice } = props;
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const held = useRef<HTMLDivElement>(null);
  const isHeld = notice !== null;
  useEffect(() => {
    if (isHeld) held.current?.scrollIntoView({ block: 'center' });
  }, [isHeld]);
  const endsAt = startsAt === null ? null : startsAt + form.minutes * form.slots * 60_000;
  const complete = form.language !== null && startsAt !== null && endsAt !== null;
  return (
    <aside className={classes.panel} aria-label={t('submit.summary')}>
      {notice !== null && (
        <div ref={held} className={classes.notice}>
          {notice}
        </div>
      )}
      <div className={classes.bar}>
        {complete ? (
          <p className={classes.summary}>
            <span className={classes.language}>
              {capitalise(languageLabel(form.language!, locale))}
            </span>
            <span className={classes.date}>
              {capitalise(formatLongDate(startsAt, locale, serviceNow()))}
            </span>
            <span className={`${classes.hours} figures`}>
              {hoursWords(
                {
                  startsAt: new Date(startsAt).toISOString(),
                  endsAt: new Date(endsAt).toISOString(),
                },
                t,
                locale,
              )}
            </span>
            {form.slots > 1 && <span className={classes.date}>{lengthWords(form, t)}</span>}
          </p>
        ) : (
          <p className={classes.choose}>{t('submit.choose')}</p>
        )}
        <Button
          type="submit"
          size="xl"
          radius="lg"
          fullWidth
          className={classes.send}
          leftSection={<IconCalendarCheck size={24} aria-hidden />}
          loading={props.sending}
        >
          {props.label}
        </Button>
      </div>
      <div className={classes.after}>{props.after}</div>
    </aside>
  );
}
