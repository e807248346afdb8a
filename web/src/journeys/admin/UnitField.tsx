import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface UnitFieldProps {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  value: string;
  /** Stands in the field after the number. */
  unit: string;
  maxLength: number;
  inputMode?: 'numeric' | 'decimal';
  onChange: (value: string) => void;
}

/** A number with its unit. Not of the type `number`: a turn of the mouse wheel must change nothing. */
export function UnitField({ unit, onChange, inputMode = 'numeric', ...rest }: UnitFieldProps) {
  return (
    <TextInput
      {...rest}
      inputMode={inputMode}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      rightSection={<span aria-hidden>{unit}</span>}
      rightSectionWidth={unit.length > 2 ? '3.5rem' : undefined}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
