import { TextInput } from '@mantine/core';

interface SecondsFieldProps {
  label: string;
  description: string | undefined;
  error: string | undefined;
  value: string;
  onChange: (seconds: string) => void;
}

/** A number of whole seconds. Not of the type `number`: a turn of the mouse wheel must change nothing. */
export function SecondsField({ onChange, ...rest }: SecondsFieldProps) {
  return (
    <TextInput
      {...rest}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      rightSection={<span aria-hidden>s</span>}
      inputMode="numeric"
      maxLength={3}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
