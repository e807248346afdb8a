import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from './Sheet';
import classes from './SheetForm.module.css';
import { useFaultFocus } from './use-fault-focus';

interface SheetFormProps {
  title: string;
  /** What holds from when it is saved; none where absent. */
  note?: string;
  /** What is wrong with the whole of it. */
  fault: string;
  /** What the service had against it. */
  refused: Error | null;
  submit: string;
  pending: boolean;
  /** @returns false where a field is wrong */
  onSubmit: () => boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a sheet at the side: its fields, what is wrong with them, and the two ways out. */
export function SheetForm(props: SheetFormProps) {
  const { t } = useTranslation('common');
  const { form, focusFault } = useFaultFocus(props.refused);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!props.onSubmit()) focusFault();
  };
  return (
    <Sheet title={props.title} place="side" onEscape={props.onClose}>
      <form ref={form} className={classes.form} onSubmit={submit} noValidate>
        {props.children}
        {props.note && <p className={classes.note}>{props.note}</p>}
        <p role="alert" className={classes.fault}>
          {props.fault}
        </p>
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={props.pending}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
