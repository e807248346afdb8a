import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { localDateOf } from '../../../../format/local-date';
import type { OtherHour } from '../../../../api/agency-bookings';
import { Choice } from '../../../../components/Choice';
import { useErrorWords } from '../../../../app/use-error-words';
import { serviceNow } from '../../../../time/device-clock';
import { useLocale } from '../../../../i18n/use-locale';
import classes from './BookingCard.module.css';
import { hourFault, hourWords, offsetOf, wallTime } from './hour-fault';

interface ProposeFormProps {
  draft: OtherHour;
  onDraft: (draft: OtherHour) => void;
  pending: boolean;
  fault: Error | null;
  over: boolean;
  onPropose: (hour: OtherHour) => void;
  onBack: () => void;
}

/** Another day and hour, by the clock of the network: one that the clocks skip or show twice is asked about. */
export function ProposeForm(props: ProposeFormProps) {
  const { draft, onDraft, pending, over, fault } = props;
  const { t } = useTranslation('agency-bookings');
  const locale = useLocale();
  const words = useErrorWords();
  const [asked, setAsked] = useState(false);
  const date = useRef<HTMLInputElement>(null);
  const time = useRef<HTMLInputElement>(null);
  const wrong = hourFault(fault);
  const change = (part: Partial<OtherHour>): void => {
    setAsked(false);
    // Which of two hours was meant says nothing of another hour.
    onDraft({ date: draft.date, time: draft.time, ...part });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (over) return;
    setAsked(true);
    if (draft.date === '') date.current?.focus();
    else if (draft.time === '') time.current?.focus();
    else props.onPropose(draft);
  };
  const incomplete = asked && (draft.date === '' || draft.time === '');
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div>
        <h4>{t('propose.title')}</h4>
        <p className={classes.aside}>{t('propose.detail')}</p>
      </div>
      <div className={classes.pair}>
        <TextInput
          ref={date}
          type="date"
          size="md"
          autoFocus
          readOnly={over}
          label={t('propose.date')}
          min={localDateOf(serviceNow())}
          value={draft.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <TextInput
          ref={time}
          type="time"
          size="md"
          step={900}
          readOnly={over}
          label={t('propose.time')}
          value={draft.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      </div>
      <p className={`${classes.said} figures`} role="status">
        {hourWords(draft, locale)}
      </p>
      {wrong?.kind === 'twice' && (
        <Choice
          label={<span className={classes.legend}>{t('propose.twice')}</span>}
          look="list"
          value={draft.occurrence ?? null}
          options={(['first', 'second'] as const).map((value) => ({
            value,
            label: t(`propose.${value}`, { offset: offsetOf(wrong[value], locale) }),
          }))}
          onChange={(occurrence) => onDraft({ ...draft, occurrence })}
        />
      )}
      <p role="alert" className={classes.fault}>
        {incomplete && t('propose.incomplete')}
        {wrong?.kind === 'never' && t('propose.never')}
        {wrong?.kind === 'twice' && <span className="visually-hidden">{t('propose.twice')}</span>}
        {fault && wrong === null && words(fault)}
      </p>
      {!over && (
        <div className={classes.answers}>
          {wrong?.kind === 'never' && (
            <Button size="md" variant="light" onClick={() => props.onPropose(wrong.next)}>
              {t('propose.take', { hour: wallTime(wrong.next.time, locale) })}
            </Button>
          )}
          <Button
            type="submit"
            size="md"
            loading={pending}
            disabled={wrong?.kind === 'twice' && draft.occurrence === undefined}
          >
            {t('propose.submit')}
          </Button>
          <Button variant="subtle" size="md" onClick={props.onBack}>
            {t('form.back')}
          </Button>
        </div>
      )}
    </form>
  );
}
