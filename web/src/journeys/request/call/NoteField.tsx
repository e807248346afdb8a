import { Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteLimit } from '../form/request-form';
import classes from './NoteField.module.css';

const identities = ['telephone', 'email', 'nir', 'ins', 'birth_date'] as const;
type Identity = (typeof identities)[number];

interface NoteFieldProps {
  note: string;
  /** The kind of identity found in the note; null for none. */
  refusal: string | null;
  /** Grows with each call that the note held back: the field then takes the focus. */
  asked: number;
  onChange: (note: string) => void;
  /** Characters. */
  limit?: number;
}

/** A short note to the interpreter, out of the way until wanted. */
export function NoteField({ note, refusal, asked, onChange, limit = noteLimit }: NoteFieldProps) {
  const { t } = useTranslation('request');
  const [open, setOpen] = useState(note !== '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (refusal !== null) field.current?.focus();
  }, [refusal, asked]);
  if (!open) {
    return (
      <button type="button" className={classes.add} onClick={() => setOpen(true)}>
        <IconPlus size={20} aria-hidden />
        {t('note.add')}
      </button>
    );
  }
  const identity = identities.find((kind): kind is Identity => kind === refusal) ?? 'other';
  return (
    <div>
      <Textarea
        ref={field}
        label={t('note.label')}
        description={t('note.hint')}
        error={refusal === null ? undefined : t(`note.refused.${identity}`)}
        classNames={{ label: classes.label, description: classes.hint, error: classes.error }}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        rows={2}
        maxLength={limit}
        autoFocus
        value={note}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className={`${classes.left} figures`}>
        {note.length} / {t('note.left', { count: limit })}
      </p>
    </div>
  );
}
