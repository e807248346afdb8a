import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TelephoneField } from '../../../components/TelephoneField';
import classes from './ProfessionalLine.module.css';
import type { TelephoneFault } from './telephone-fault';

interface MyTelephoneProps {
  value: string;
  fault: TelephoneFault | null;
  /** Grows with each call that the number held back: the field then takes the focus. */
  asked: number;
  onChange: (telephone: string) => void;
  /** The field was left. */
  onLeave: () => void;
}

/** The number at which the member is called, and what is wrong with it. */
export function MyTelephone({ value, fault, asked, onChange, onLeave }: MyTelephoneProps) {
  const { t } = useTranslation('request');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  return (
    <TelephoneField
      ref={field}
      label={t('line.number')}
      description={t('line.numberHint')}
      error={fault === null ? undefined : t(`line.${fault}`)}
      classNames={{ label: classes.label, description: classes.hint, error: classes.error }}
      value={value}
      onChange={onChange}
      onBlur={onLeave}
    />
  );
}
