import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyBookingView, NamedInterpreter } from '../../../../api/agency-bookings';
import { hasCode } from '../../../../api/api-error';
import { useErrorWords } from '../../../../app/use-error-words';
import { Choice } from '../../../../components/Choice';
import { TelephoneField } from '../../../../components/TelephoneField';
import { NameSuggestions } from '../../offers/NameSuggestions';
import classes from './BookingCard.module.css';
import { type InterpreterDraft, interpreterFault, toInterpreter } from './interpreter-draft';

interface InterpreterFormProps {
  booking: AgencyBookingView;
  draft: InterpreterDraft;
  onDraft: (draft: InterpreterDraft) => void;
  /** Names to choose from. */
  names: readonly string[];
  field: RefObject<HTMLInputElement | null>;
  submitLabel: string;
  pending: boolean;
  fault: Error | null;
  /** Too late to answer: what was typed is shown, and can no longer be sent. */
  over: boolean;
  onSubmit: (interpreter: NamedInterpreter) => void;
  onBack: () => void;
}

/** Who interprets, and how they are reached at the hour. Enter sends it. */
export function InterpreterForm(props: InterpreterFormProps) {
  const { booking, draft, field, over, fault } = props;
  const { t } = useTranslation('agency-bookings');
  const words = useErrorWords();
  const [missing, setMissing] = useState<'name' | 'line' | null>(null);
  const lineField = useRef<HTMLInputElement>(null);
  const byTelephone = booking.professionalLine === 'telephone';
  const lineRefused = missing === 'line' || hasCode(fault, 'TELEPHONE_INVALID');
  const change = (part: Partial<InterpreterDraft>): void => {
    setMissing(null);
    props.onDraft({ ...draft, ...part });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (over) return;
    const lacks = interpreterFault(draft, booking);
    setMissing(lacks);
    if (lacks === null) props.onSubmit(toInterpreter(draft, booking));
    else (lacks === 'name' ? field : lineField).current?.focus();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        required
        readOnly={over}
        size="md"
        maxLength={60}
        autoComplete="off"
        label={t('form.name')}
        description={t('form.nameHint')}
        error={missing === 'name' ? t('form.nameMissing') : null}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {!over && (
        <NameSuggestions
          names={props.names}
          onChoose={(name) => {
            change({ name });
            field.current?.focus();
          }}
        />
      )}
      {byTelephone ? (
        <TelephoneField
          ref={lineField}
          readOnly={over}
          autoComplete="off"
          label={t('form.line')}
          description={t('form.lineHint')}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          error={lineRefused ? t('form.lineRefused') : null}
          value={draft.line}
          onChange={(line) => change({ line })}
        />
      ) : (
        <Choice
          label={<span className={classes.legend}>{t('form.talk')}</span>}
          look="list"
          disabled={over}
          value={draft.talk}
          options={(['link', 'self'] as const).map((value) => ({
            value,
            label: (
              <b className={classes.option}>
                {t(`form.${value}`)}
                <small>{t(`form.${value}Hint`)}</small>
              </b>
            ),
          }))}
          onChange={(talk) => change({ talk })}
        />
      )}
      <p role="alert" className={classes.fault}>
        {fault && !lineRefused ? words(fault) : ''}
      </p>
      {!over && (
        <div className={classes.answers}>
          <Button type="submit" size="md" loading={props.pending}>
            {props.submitLabel}
          </Button>
          <Button variant="subtle" size="md" onClick={props.onBack}>
            {t('form.back')}
          </Button>
        </div>
      )}
    </form>
  );
}
