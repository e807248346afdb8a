import { UnitField } from '../UnitField';

interface SecondsFieldProps {
  label: string;
  description: string | undefined;
  error: string | undefined;
  value: string;
  onChange: (seconds: string) => void;
}

/** A number of whole seconds. */
export function SecondsField(props: SecondsFieldProps) {
  return <UnitField {...props} unit="s" maxLength={3} />;
}
