import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myTelephoneQuery, registerNumber } from '../../api/my-telephone';
import { useErrorWords } from '../../app/use-error-words';
import { useAnnounce } from '../../components/Announcer';
import { TelephoneField } from '../../components/TelephoneField';
import { isCallable } from '../../format/telephone';
import classes from './Own.module.css';

/** One more telephone; the field stays for the next. */
export function AddNumber() {
  const { t } = useTranslation('my-telephone');
  const words = useErrorWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  const [fault, setFault] = useState<'missing' | 'invalid' | null>(null);
  const adding = useMutation({
    mutationFn: registerNumber,
    onSuccess: (answer) => {
      client.setQueryData(myTelephoneQuery.queryKey, answer);
      announce(t('numbers.added'));
      setNumber('');
    },
    onSettled: () => field.current?.focus(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = number.trim() === '' ? 'missing' : isCallable(number) ? null : 'invalid';
    setFault(found);
    if (found === null) adding.mutate(number);
    else field.current?.focus();
  };
  const refused = adding.error ? words(adding.error) : undefined;
  return (
    <form className={classes.line} onSubmit={submit} noValidate>
      <TelephoneField
        ref={field}
        label={t('numbers.field')}
        value={number}
        error={fault === null ? refused : t(`numbers.${fault}`)}
        onChange={(value) => {
          setFault(null);
          if (adding.error) adding.reset();
          setNumber(value);
        }}
      />
      <Button type="submit" variant="default" loading={adding.isPending}>
        {t('numbers.add')}
      </Button>
    </form>
  );
}
