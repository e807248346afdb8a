import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOOKING_SUBJECTS } from '../booking/subjects';
import { Choice } from '../../../components/Choice';
import { NoteField } from '../../request/call/NoteField';
import { noteLimit } from './booking-form';
import { partId } from './form-fault';
import classes from './MorePart.module.css';
import type { BookingFormHandle } from './use-booking-form';

interface MorePartProps extends Pick<BookingFormHandle, 'form' | 'set'> {
  /** The kind of identity found in the note; null for none. */
  noteRefusal: string | null;
  /** Grows with each attempt that the note held back. */
  asked: number;
}

/** What may be left as it is: told in a line, open on demand or where something in it is wrong. */
export function MorePart({ form, set, noteRefusal, asked }: MorePartProps) {
  const { t } = useTranslation('bookings');
  const [wanted, setWanted] = useState(false);
  const open = wanted || noteRefusal !== null;
  const summary = [
    t(`subject.${form.subject}`),
    form.note.trim() === '' ? undefined : t('more.hasNote'),
    t(`more.short.${form.ifNobody}`),
  ].filter((part) => part !== undefined);
  return (
    <details
      className={classes.root}
      open={open}
      onToggle={(event) => setWanted(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        <span className={classes.words}>
          <span className={classes.title}>{t('more.title')}</span>
          <span className={classes.short}>{summary.join(' · ')}</span>
        </span>
        <IconChevronDown className={classes.chevron} size={24} aria-hidden />
      </summary>
      <div className={classes.content}>
        <div className={classes.pair}>
          <NativeSelect
            size="md"
            label={t('more.subject')}
            description={t('more.subjectHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={form.subject}
            data={BOOKING_SUBJECTS.map((subject) => ({
              value: subject,
              label: t(`subject.${subject}`),
            }))}
            onChange={(event) => set({ subject: event.currentTarget.value as typeof form.subject })}
          />
          <Choice
            look="list"
            label={t('more.ifNobody')}
            value={form.ifNobody}
            options={[
              { value: 'tell', label: t('more.tell') },
              { value: 'hunt', label: t('more.hunt') },
            ]}
            onChange={(ifNobody) => set({ ifNobody })}
          />
        </div>
        <div id={partId('note')} className={classes.note}>
          <NoteField
            note={form.note}
            refusal={noteRefusal}
            asked={asked}
            limit={noteLimit}
            onChange={(note) => set({ note })}
          />
          <p className={classes.short}>{t('more.noteSeen')}</p>
        </div>
      </div>
    </details>
  );
}
