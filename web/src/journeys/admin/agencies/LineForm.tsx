import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contractsQuery, type ContractView, setLine } from '../../../api/contracts';
import { useErrorWords } from '../../../app/use-error-words';
import { Choice } from '../../../components/Choice';
import { TelephoneField } from '../../../components/TelephoneField';
import { SheetForm } from '../SheetForm';
import { draftOf, isAboutLine, type LineDraft, lineFaults, toLine } from './line-draft';
import classes from './LineForm.module.css';
import { MenuKeysField } from './MenuKeysField';
import { SecondsField } from './SecondsField';

interface LineFormProps {
  networkId: string;
  contract: ContractView;
  onSaved: () => void;
  onClose: () => void;
}

/** How an agency is reached, in a sheet at the side. Without a line there is nothing to say of one. */
export function LineForm({ networkId, contract, onSaved, onClose }: LineFormProps) {
  const { t } = useTranslation('agencies');
  const words = useErrorWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(contract));
  const [asked, setAsked] = useState(false);
  const save = useMutation({
    mutationFn: () => setLine(networkId, contract.id, toLine(draft)),
    onSuccess: (contracts) => {
      client.setQueryData(contractsQuery(networkId).queryKey, contracts);
      onSaved();
    },
  });
  const faults = asked ? lineFaults(draft) : {};
  const refused = isAboutLine(save.error) ? save.error.message : undefined;
  const change = (part: Partial<LineDraft>): void => {
    if (save.error) save.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (): boolean => {
    setAsked(true);
    if (Object.keys(lineFaults(draft)).length > 0) return false;
    save.mutate();
    return true;
  };
  const seconds = (field: 'ringSeconds' | 'staggerSeconds') => ({
    label: t(`form.${field}`),
    // The fault says the bounds too.
    description: faults[field] ? undefined : t(`form.${field}Hint`),
    error: faults[field] && t(`form.fault.${field}`),
    value: draft[field],
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <SheetForm
      title={t('form.title', { name: contract.agencyName })}
      note={t('form.when')}
      fault={save.error && !refused ? words(save.error) : ''}
      refused={save.error}
      submit={t('form.submit')}
      pending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TelephoneField
        label={t('form.line')}
        description={t('form.lineHint')}
        error={refused}
        autoComplete="off"
        autoFocus
        value={draft.line}
        onChange={(line) => change({ line })}
      />
      {draft.line.trim() !== '' && (
        <>
          <Choice
            label={<span className={classes.legend}>{t('form.accepts')}</span>}
            look="list"
            value={draft.acceptsBy}
            options={(['key', 'answer'] as const).map((value) => ({
              value,
              label: (
                <b className={classes.option}>
                  {t(`form.acceptsBy.${value}`)}
                  <small>{t(`form.acceptsHint.${value}`)}</small>
                </b>
              ),
            }))}
            onChange={(acceptsBy) => change({ acceptsBy })}
          />
          <MenuKeysField
            value={draft.menuKeys}
            error={faults.menuKeys && t('form.fault.menuKeys')}
            onChange={(menuKeys) => change({ menuKeys })}
          />
        </>
      )}
      <div className={classes.times}>
        <SecondsField {...seconds('ringSeconds')} />
        {contract.strategy === 'staggered' && <SecondsField {...seconds('staggerSeconds')} />}
      </div>
    </SheetForm>
  );
}
