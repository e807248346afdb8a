import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contractsQuery, type ContractView, setBookingTerms } from '../../../api/contracts';
import { useErrorWords } from '../../../app/use-error-words';
import { Choice } from '../../../components/Choice';
import { useLocale } from '../../../i18n/use-locale';
import { SheetForm } from '../SheetForm';
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
  const locale = useLocale();
  const words = useErrorWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => termsDraftOf(contract.bookings, locale));
  const [asked, setAsked] = useState(false);
  const save = useMutation({
    mutationFn: () => setBookingTerms(networkId, contract.id, toTerms(draft, contract.bookings)),
    onSuccess: (contracts) => {
      client.setQueryData(contractsQuery(networkId).queryKey, contracts);
      onSaved();
    },
  });
  const faults = termsFaults(draft);
  const emailRefused = isAboutEmail(save.error);
  const change = (part: Partial<TermsDraft>): void => {
    if (save.error) save.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (): boolean => {
    setAsked(true);
    if (faults.rules.size + faults.fields.size > 0) return false;
    save.mutate();
    return true;
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
    <SheetForm
      title={t('bookings.form.title', { name: contract.agencyName })}
      note={t('bookings.form.when')}
      fault={save.error && !emailRefused ? words(save.error) : ''}
      refused={save.error}
      submit={t('form.submit')}
      pending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
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
            <UnitField {...field('lateCancellation')} unit="€" maxLength={8} inputMode="decimal" />
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
    </SheetForm>
  );
}
