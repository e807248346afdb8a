import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { contractsQuery, type ContractView, setBookingTerms } from '../../../api/contracts';
import { useErrorWords } from '../../../app/use-error-words';
import { Choice } from '../../../components/Choice';
import { useLocale } from '../../../i18n/use-locale';
import { Sheet } from '../Sheet';
import { UnitField } from '../UnitField';
import { AnswerRulesField } from './AnswerRulesField';
import {
  isAboutEmail,
  type TermsDraft,
  termsDraftOf,
  termsFaults,
  toTerms,
} from './booking-terms-draft';
import classes from './BookingTermsForm.module.css';

interface BookingTermsFormProps {
  networkId: string;
  contract: ContractView;
  onSaved: () => void;
  onClose: () => void;
}

/** What was agreed of bookings with an agency, in a sheet at the side. */
export function BookingTermsForm({ networkId, contract, onSaved, onClose }: BookingTermsFormProps) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const locale = useLocale();
  const words = useErrorWords();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => termsDraftOf(contract.bookings, locale));
  const [asked, setAsked] = useState(false);
  const focusFault = () => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  const save = useMutation({
    mutationFn: () => setBookingTerms(networkId, contract.id, toTerms(draft, contract.bookings)),
    onSuccess: (contracts) => {
      client.setQueryData(contractsQuery(networkId).queryKey, contracts);
      onSaved();
    },
  });
  const faults = termsFaults(draft);
  const emailRefused = isAboutEmail(save.error);
  useEffect(() => {
    if (save.error) focusFault();
  }, [save.error]);
  const change = (part: Partial<TermsDraft>): void => {
    if (save.error) save.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (faults.rules.size + faults.fields.size === 0) save.mutate();
    // After the fields know that they are wrong.
    else setTimeout(focusFault);
  };
  const field = (name: 'answerMinutes' | 'freeCancellationHours' | 'lateCancellation') => {
    const wrong = asked && faults.fields.has(name);
    return {
      label: t(`bookings.form.${name}`),
      // The fault says the bounds too.
      description: wrong ? undefined : t(`bookings.form.${name}Hint`),
      error: wrong && t(`bookings.form.fault.${name}`),
      value: draft[name],
      onChange: (value: string) => change({ [name]: value }),
    };
  };
  return (
    <Sheet
      title={t('bookings.form.title', { name: contract.agencyName })}
      place="side"
      onEscape={onClose}
    >
      <form ref={form} className={classes.form} onSubmit={submit} noValidate>
        <Choice
          label={<span className={classes.legend}>{t('bookings.form.takes')}</span>}
          value={draft.takesBookings ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`bookings.form.${value}`),
          }))}
          onChange={(value) => change({ takesBookings: value === 'yes' })}
        />
        {draft.takesBookings && (
          <>
            <AnswerRulesField
              rules={draft.rules}
              faults={asked ? faults.rules : undefined}
              onChange={(rules) => change({ rules })}
            />
            <UnitField {...field('answerMinutes')} unit="min" maxLength={4} />
            <div className={classes.pair}>
              <UnitField {...field('freeCancellationHours')} unit="h" maxLength={3} />
              <UnitField
                {...field('lateCancellation')}
                unit="€"
                maxLength={8}
                inputMode="decimal"
              />
            </div>
            <TextInput
              type="email"
              label={t('bookings.form.email')}
              description={t('bookings.form.emailHint')}
              error={emailRefused && t('bookings.form.fault.email')}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
              value={draft.email}
              onChange={(event) => change({ email: event.currentTarget.value })}
            />
          </>
        )}
        <p className={classes.when}>{t('bookings.form.when')}</p>
        <p role="alert" className={classes.alert}>
          {save.error && !emailRefused ? words(save.error) : ''}
        </p>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('form.submit')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
