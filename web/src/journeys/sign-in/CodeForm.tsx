import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hasCode } from '../../api/api-error';
import { networksQuery, signInWithCode, type DemoSignIn } from '../../api/sign-in';
import { useErrorWords } from '../../app/use-error-words';
import { PageTitle } from '../../components/PageTitle';
import { TelephoneLink } from '../../components/TelephoneLink';
import { CodeField } from './CodeField';
import classes from './Form.module.css';
import { NetworkChoice } from './NetworkChoice';
import type { Challenge } from './OneTimeCodeForm';
import { codeFault, codeLength } from './personal-code-text';
import { useEnter } from './use-enter';
import { useRememberedNetwork } from './use-remembered-network';

interface CodeFormProps {
  demo: DemoSignIn | null;
  onChallenge: (challenge: Challenge) => void;
}

export function CodeForm({ demo, onChallenge }: CodeFormProps) {
  const { t } = useTranslation('sign-in');
  const words = useErrorWords();
  const enter = useEnter();
  const networks = useQuery(networksQuery);
  const [slug, chooseNetwork] = useRememberedNetwork(networks.data, demo?.network);
  const [digits, setDigits] = useState(demo?.code ?? '');
  const [asked, setAsked] = useState(false);
  const network = networks.data?.find((candidate) => candidate.slug === slug);
  const signIn = useMutation({
    mutationFn: () => signInWithCode(slug ?? '', digits),
    onSuccess: (answer) => {
      if (answer.next === 'signed_in') enter(answer.me);
      else onChallenge(answer);
    },
  });
  const fault = codeFault(digits);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (fault === null && slug !== null && !signIn.isPending) signIn.mutate();
  };
  const refusal = signIn.error
    ? hasCode(signIn.error, 'CODE_CHECK_DIGIT')
      ? t('code.slip')
      : words(signIn.error)
    : null;
  const told =
    fault !== null && (asked || digits.length === codeLength) ? t(`code.${fault}`) : refusal;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.intro}>
        <PageTitle tab={t('tab')}>{t('code.title')}</PageTitle>
      </div>
      <NetworkChoice networks={networks} chosen={slug} onChoose={chooseNetwork} />
      <CodeField
        digits={digits}
        error={told}
        autoFocus={demo === null}
        onChange={(next) => {
          signIn.reset();
          setAsked(false);
          setDigits(next);
        }}
      />
      <Button
        type="submit"
        size="lg"
        radius="lg"
        autoFocus={demo !== null}
        loading={signIn.isPending}
      >
        {t('code.submit')}
      </Button>
      <div className={classes.foot}>
        <Link href="/connexion/equipe">{t('team.toTeam')}</Link>
        {network?.telephone && (
          <p className={classes.lost}>
            <span>{t('code.lost', { network: network.name })}</span>
            <TelephoneLink number={network.telephone} />
          </p>
        )}
      </div>
    </form>
  );
}
