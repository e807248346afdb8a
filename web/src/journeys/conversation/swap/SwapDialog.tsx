import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageById } from '../../../languages/catalogue';
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

type Reason = 'wrong_language' | 'wrong_dialect';
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
  const dialects = languageById(session.language)?.dialects ?? [];
  const swap = useMutation({
    mutationFn: (chosen: Reason) =>
      swapInterpreter(session.id, {
        reason: chosen,
        ...(chosen === 'wrong_dialect' && dialect !== unknown ? { dialect } : {}),
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
      {swap.error && <p role="alert">{words(swap.error)}</p>}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('swap.stay')}
        </Button>
        <Button
          disabled={reason === null}
          loading={swap.isPending}
          onClick={() => reason && swap.mutate(reason)}
        >
          {t('swap.confirm')}
        </Button>
      </div>
    </>
  );
}
