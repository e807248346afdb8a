import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choosePin, type MyTelephoneView, myTelephoneQuery } from '../../api/my-telephone';
import { useErrorWords } from '../../app/use-error-words';
import classes from './Own.module.css';

/** The four digits that follow the code. They are read while they are typed: nobody looks on as at a till. */
export function MyPin({ mine }: { mine: MyTelephoneView }) {
  const { t } = useTranslation('my-telephone');
  const words = useErrorWords();
  const client = useQueryClient();
  const titleId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [short, setShort] = useState(false);
  const choice = useMutation({
    mutationFn: choosePin,
    onSuccess: (answer) => {
      client.setQueryData(myTelephoneQuery.queryKey, answer);
      setPin('');
    },
    onError: () => field.current?.focus(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const whole = /^\d{4}$/.test(pin);
    setShort(!whole);
    if (whole) choice.mutate(pin);
    else field.current?.focus();
  };
  const refused = choice.error ? words(choice.error) : undefined;
  const why = { always: 'whyAlways', elsewhere: 'why', never: 'never' } as const;
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('pin.title')}</h2>
      <p className={classes.why}>{t(`pin.${why[mine.pinAsked]}`)}</p>
      {mine.pinAsked !== 'never' && (
        <p className={mine.hasPin ? classes.chosen : classes.none}>
          {t(mine.hasPin ? 'pin.chosen' : 'pin.none')}
        </p>
      )}
      <form className={classes.line} onSubmit={submit} noValidate>
        <TextInput
          ref={field}
          size="md"
          label={t(mine.hasPin ? 'pin.change' : 'pin.field')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          className={classes.pin}
          value={pin}
          error={short ? t('pin.invalid') : refused}
          onChange={(event) => {
            setShort(false);
            if (!choice.isIdle) choice.reset();
            setPin(event.currentTarget.value.replace(/\D/g, ''));
          }}
        />
        <Button type="submit" variant="default" loading={choice.isPending}>
          {t('pin.submit')}
        </Button>
      </form>
      <p role="status" className={classes.saved}>
        {choice.isSuccess ? t('pin.saved') : ''}
      </p>
    </section>
  );
}
