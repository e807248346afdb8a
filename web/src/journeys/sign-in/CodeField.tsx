import { TextInput } from '@mantine/core';
import { useLayoutEffect, useRef, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Form.module.css';
import { caretAfterDigits, codeLength, digitsOf, groupCode } from './personal-code-text';

interface CodeFieldProps {
  /** Bare digits. */
  digits: string;
  error: string | null;
  autoFocus: boolean;
  onChange: (digits: string) => void;
}

/** One field for the whole code, so that it can be pasted; shown in two halves. */
export function CodeField({ digits, error, autoFocus, onChange }: CodeFieldProps) {
  const { t } = useTranslation('sign-in');
  const field = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    // The space comes and goes with the digits: without this the caret jumps to the end.
    if (caret.current === null || document.activeElement !== field.current) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const change = (event: ChangeEvent<HTMLInputElement>): void => {
    const { value, selectionStart } = event.currentTarget;
    const before = digitsOf(value.slice(0, selectionStart ?? value.length), codeLength).length;
    caret.current = caretAfterDigits(before);
    onChange(digitsOf(value, codeLength));
  };
  return (
    <TextInput
      ref={field}
      radius="lg"
      label={t('code.field')}
      description={t('code.hint')}
      error={error}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      classNames={{
        label: classes.label,
        input: classes.digits,
        description: classes.hint,
        error: classes.error,
      }}
      placeholder={'0000\u00a00000'}
      inputMode="numeric"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="go"
      autoFocus={autoFocus}
      value={groupCode(digits)}
      onChange={change}
    />
  );
}
