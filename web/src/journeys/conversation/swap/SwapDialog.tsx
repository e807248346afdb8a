import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestOptionsQuery } from '../../../api/requests';
import { capitalise } from '../../../languages/capitalise';
import { languageById, languageCatalogue, UNDETERMINED } from '../../../languages/catalogue';
import { useErrorWords } from '../../../app/use-error-words';
import { Choice } from '../../../components/Choice';
import { useLocale } from '../../../i18n/use-locale';
import { CallDialog } from '../call/CallDialog';
import classes from '../call/CallDialog.module.css';
import { swapInterpreter, type SessionView } from '../session/session-calls';

interface SwapDialogProps {
  session: SessionView;
  open: boolean;
  onClose: () => void;
  onSwapped: (session: SessionView) => void;
}

type Reason = 'wrong_language' | 'wrong_dialect' | 'other_language';
const unknown = '';

/** Says what is wrong with the interpreter, and asks for another one in the same session. */
export function SwapDialog({ session, open, onClose, onSwapped }: SwapDialogProps) {
  const { t } = useTranslation('conversation');
  return (
    <CallDialog open={open} title={t('swap.title')} onClose={onClose}>
      <SwapForm session={session} onClose={onClose} onSwapped={onSwapped} />
    </CallDialog>
  );
}

function SwapForm({ session, onClose, onSwapped }: Omit<SwapDialogProps, 'open'>) {
  const { t } = useTranslation('conversation');
  const locale = useLocale();
  const words = useErrorWords();
  const [reason, setReason] = useState<Reason | null>(null);
  const [dialect, setDialect] = useState(unknown);
  const [language, setLanguage] = useState('');
  const { data: options } = useQuery(requestOptionsQuery);
  const dialects = languageById(session.language)?.dialects ?? [];
  const others = languageCatalogue
    .filter(({ id }) => id !== session.language && options?.coveredLanguages.includes(id))
    .map(({ id, label }) => ({ value: id, label: capitalise(label[locale]) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const swap = useMutation({
    mutationFn: (chosen: Reason) =>
      swapInterpreter(session.id, {
        reason: chosen,
        ...(chosen === 'wrong_dialect' && dialect !== unknown ? { dialect } : {}),
        ...(chosen === 'other_language' ? { language } : {}),
      }),
    onSuccess: (swapped) => {
      onSwapped(swapped);
      onClose();
    },
  });
  return (
    <>
      <p>{t('swap.detail')}</p>
      <Choice<Reason>
        label={t('swap.reason')}
        look="chips"
        value={reason}
        onChange={setReason}
        options={[
          { value: 'wrong_dialect', label: t('swap.wrongDialect') },
          { value: 'wrong_language', label: t('swap.wrongLanguage') },
          { value: 'other_language', label: t('swap.otherLanguage') },
        ]}
      />
      {reason === 'wrong_dialect' && dialects.length > 0 && (
        <Choice
          label={t('swap.dialect')}
          look="chips"
          value={dialect}
          onChange={setDialect}
          options={[
            ...dialects.map(({ id, label }) => ({ value: id, label: label[locale] })),
            { value: unknown, label: t('swap.anyDialect') },
          ]}
        />
      )}
      {reason === 'other_language' && (
        <NativeSelect
          size="md"
          label={t('swap.language')}
          value={language}
          data={[
            { value: '', label: t('swap.chooseLanguage') },
            ...others,
            { value: UNDETERMINED, label: t('swap.unknownLanguage') },
          ]}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
      )}
      {swap.error && <p role="alert">{words(swap.error)}</p>}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('swap.stay')}
        </Button>
        <Button
          disabled={reason === null || (reason === 'other_language' && language === '')}
          loading={swap.isPending}
          onClick={() => reason && swap.mutate(reason)}
        >
          {t('swap.confirm')}
        </Button>
      </div>
    </>
  );
}
