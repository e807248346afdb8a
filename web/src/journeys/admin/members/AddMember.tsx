import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROFESSIONS } from '../../../../../src/features/members/professions';
import { addMember, type NewMemberView } from '../../../api/admin';
import { useErrorWords } from '../../../app/use-error-words';
import { useLocale } from '../../../i18n/use-locale';
import { SheetForm } from '../SheetForm';
import { PlaceFields } from './PlaceFields';
import { faultsOfAnswer } from './draft-answer';
import { type DraftField, draftFaults, emptyDraft, toNewMember } from './member-draft';

interface AddMemberProps {
  networkId: string;
  onAdded: (answer: NewMemberView) => void;
  onClose: () => void;
}

/** The form of a new member, in a sheet at the side. */
export function AddMember({ networkId, onAdded, onClose }: AddMemberProps) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const words = useErrorWords();
  const [draft, setDraft] = useState(emptyDraft);
  const [asked, setAsked] = useState(false);
  const add = useMutation({
    mutationFn: () => addMember(networkId, toNewMember(draft)),
    onSuccess: onAdded,
  });
  const refused = faultsOfAnswer(add.error);
  const faults = { ...refused, ...(asked ? draftFaults(draft) : {}) };
  const change = (part: Partial<typeof draft>): void => {
    if (add.error) add.reset();
    setDraft((former) => ({ ...former, ...part }));
  };
  const errorOf = (field: DraftField): string | undefined => {
    const fault = faults[field];
    return fault && t(`form.fault.${fault}`);
  };
  const text = (field: 'givenName' | 'familyName' | 'email') => ({
    label: t(`form.${field}`),
    value: draft[field],
    error: errorOf(field),
    required: true,
    withAsterisk: false,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  const submit = (): boolean => {
    setAsked(true);
    if (Object.keys(draftFaults(draft)).length > 0) return false;
    add.mutate();
    return true;
  };
  const general = add.error && Object.keys(refused).length === 0 ? words(add.error) : null;
  return (
    <SheetForm
      title={t('form.title')}
      fault={general ?? (Object.keys(faults).length > 0 ? t('form.summary') : '')}
      refused={add.error}
      submit={t('form.submit')}
      pending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput {...text('givenName')} data-autofocus autoFocus />
      <TextInput {...text('familyName')} />
      <NativeSelect
        size="md"
        label={t('form.profession')}
        value={draft.profession}
        error={errorOf('profession')}
        required
        withAsterisk={false}
        data={[
          { value: '', label: t('form.choose') },
          ...PROFESSIONS.map((one) => ({ value: one.code, label: one[locale] })),
        ]}
        onChange={(event) => change({ profession: event.currentTarget.value })}
      />
      <TextInput
        {...text('email')}
        type="email"
        description={t('form.emailHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      />
      <PlaceFields networkId={networkId} draft={draft} errorOf={errorOf} onChange={change} />
    </SheetForm>
  );
}
