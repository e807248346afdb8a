import { TextInput, type TextInputProps } from '@mantine/core';
import { formatTelephone, isCallable } from '../format/telephone';

interface TelephoneFieldProps extends Omit<TextInputProps, 'onChange' | 'value' | 'type'> {
  value: string;
  onChange: (number: string) => void;
}

/** A number to be called at, as people write it; put in pairs when one leaves the field. */
export function TelephoneField({ value, onChange, ...rest }: TelephoneFieldProps) {
  return (
    <TextInput
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      size="md"
      maxLength={24}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        // Not while it is wrong: one must see what one typed.
        if (isCallable(value)) onChange(formatTelephone(value));
        rest.onBlur?.(event);
      }}
    />
  );
}
