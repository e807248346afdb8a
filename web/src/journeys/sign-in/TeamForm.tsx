import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hasCode } from '../../api/api-error';
import { signInWithPassword, type DemoSignIn } from '../../api/sign-in';
import { useErrorWords } from '../../app/use-error-words';
import { PageTitle } from '../../components/PageTitle';
import classes from './Form.module.css';
import { RevealButton } from './RevealButton';
import { useEnter } from './use-enter';

const styles = { label: classes.label, input: classes.text, error: classes.error };

export function TeamForm({ demo }: { demo: DemoSignIn | null }) {
  const { t } = useTranslation('sign-in');
  const words = useErrorWords();
  const enter = useEnter();
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState(demo?.email ?? '');
  const [password, setPassword] = useState(demo?.password ?? '');
  const [shown, setShown] = useState(false);
  const [asked, setAsked] = useState(false);
  const signIn = useMutation({
    mutationFn: () => signInWithPassword(email.trim(), password),
    onSuccess: enter,
    onError: () => passwordField.current?.select(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (email.trim() === '') emailField.current?.focus();
    else if (password === '') passwordField.current?.focus();
    else if (!signIn.isPending) signIn.mutate();
  };
  const refusal = signIn.error
    ? hasCode(signIn.error, 'SIGN_IN_REFUSED')
      ? t('team.refused')
      : words(signIn.error)
    : null;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.intro}>
        <PageTitle tab={t('tab')}>{t('team.title')}</PageTitle>
        <p>{t('team.detail')}</p>
      </div>
      <TextInput
        ref={emailField}
        size="lg"
        radius="lg"
        classNames={styles}
        label={t('team.email')}
        type="email"
        autoComplete="username"
        autoFocus={demo === null}
        error={asked && email.trim() === '' ? t('team.emailMissing') : null}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        ref={passwordField}
        size="lg"
        radius="lg"
        classNames={styles}
        label={t('team.password')}
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        error={asked && password === '' ? t('team.passwordMissing') : refusal}
        rightSectionWidth={56}
        rightSection={<RevealButton shown={shown} onToggle={() => setShown(!shown)} />}
        value={password}
        onChange={(event) => {
          signIn.reset();
          setPassword(event.currentTarget.value);
        }}
      />
      <Button
        type="submit"
        size="lg"
        radius="lg"
        autoFocus={demo !== null}
        loading={signIn.isPending}
      >
        {t('team.submit')}
      </Button>
      <div className={classes.foot}>
        <Link href="/connexion">{t('team.toCode')}</Link>
      </div>
    </form>
  );
}
