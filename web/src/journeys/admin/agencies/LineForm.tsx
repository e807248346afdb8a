import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { contractsQuery, type ContractView, setLine } from '../../../api/contracts';
import { useErrorWords } from '../../../app/use-error-words';
import { Choice } from '../../../components/Choice';
import { TelephoneField } from '../../../components/TelephoneField';
import { Sheet } from '../Sheet';
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
  const { t: common } = useTranslation('common');
  const words = useErrorWords();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(contract));
  const [asked, setAsked] = useState(false);
  const focusFault = () => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  const save = useMutation({
    mutationFn: () => setLine(networkId, contract.id, toLine(draft)),
    onSuccess: (contracts) => {
      client.setQueryData(contractsQuery(networkId).queryKey, contracts);
      onSaved();
    },
  });
  const faults = asked ? lineFaults(draft) : {};
  const refused = isAboutLine(save.error) ? save.error.message : undefined;
  useEffect(() => {
    if (save.error) focusFault();
  }, [save.error]);
  const change = (part: Partial<LineDraft>): void => {
    if (save.error) save.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(lineFaults(draft)).length === 0) save.mutate();
    // After the fields know that they are wrong.
    else setTimeout(focusFault);
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
    <Sheet title={t('form.title', { name: contract.agencyName })} place="side" onEscape={onClose}>
      <form ref={form} className={classes.form} onSubmit={submit} noValidate>
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
        <p className={classes.when}>{t('form.when')}</p>
        <p role="alert" className={classes.alert}>
          {save.error && !refused ? words(save.error) : ''}
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
