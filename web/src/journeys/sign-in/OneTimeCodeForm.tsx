import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hasCode } from '../../api/api-error';
import { confirmOneTimeCode, demoQuery } from '../../api/sign-in';
import { useErrorWords } from '../../app/use-error-words';
import { PageTitle } from '../../components/PageTitle';
import { formatTime } from '../../format/instant';
import { useLocale } from '../../i18n/use-locale';
import classes from './Form.module.css';
import { digitsOf } from './personal-code-text';
import { useEnter } from './use-enter';

export interface Challenge {
  challengeId: string;
  /** ISO 8601. */
  expiresAt: string;
}

const length = 6;

/** The code sent by e-mail, asked for on a device that is not trusted yet. */
export function OneTimeCodeForm({
  challenge,
  onAgain,
}: {
  challenge: Challenge;
  onAgain: () => void;
}) {
  const { t } = useTranslation('sign-in');
  const locale = useLocale();
  const words = useErrorWords();
  const enter = useEnter();
  const demo = useQuery(demoQuery).data?.demo ?? false;
  const field = useRef<HTMLInputElement>(null);
  const [digits, setDigits] = useState('');
  const [trust, setTrust] = useState(true);
  const [asked, setAsked] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const confirm = useMutation({
    mutationFn: () =>
      confirmOneTimeCode({
        challengeId: challenge.challengeId,
        oneTimeCode: digits,
        trustDevice: trust,
      }),
    onSuccess: enter,
    onError: () => field.current?.select(),
  });
  const expired = hasCode(confirm.error, 'CHALLENGE_EXPIRED');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (digits.length === length && !confirm.isPending) confirm.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.intro}>
        <PageTitle tab={t('tab')}>{t('oneTime.title')}</PageTitle>
        <p>{t('oneTime.detail')}</p>
      </div>
      <TextInput
        ref={field}
        radius="lg"
        label={t('oneTime.field')}
        description={t('oneTime.validUntil', { time: formatTime(challenge.expiresAt, locale) })}
        error={errorText()}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        classNames={{
          label: classes.label,
          input: classes.digits,
          description: classes.hint,
          error: classes.error,
        }}
        placeholder="000000"
        inputMode="numeric"
        autoComplete="one-time-code"
        enterKeyHint="go"
        value={digits}
        onChange={(event) => {
          confirm.reset();
          setAsked(false);
          setDigits(digitsOf(event.currentTarget.value, length));
        }}
      />
      <Checkbox
        className={classes.trust}
        label={t('oneTime.trust')}
        description={t('oneTime.trustHint')}
        checked={trust}
        onChange={(event) => setTrust(event.currentTarget.checked)}
      />
      {expired ? (
        <Button size="lg" radius="lg" onClick={onAgain}>
          {t('oneTime.again')}
        </Button>
      ) : (
        <Button type="submit" size="lg" radius="lg" loading={confirm.isPending}>
          {t('oneTime.submit')}
        </Button>
      )}
      <div className={classes.foot}>
        {!expired && (
          <button type="button" onClick={onAgain}>
            {t('oneTime.again')}
          </button>
        )}
        {demo && (
          <Link href="/messages-sortants" target="_blank">
            {t('oneTime.outbox')}
          </Link>
        )}
      </div>
    </form>
  );

  function errorText(): string | null {
    if (asked && digits.length < length) return t('oneTime.incomplete');
    if (!confirm.error) return null;
    if (expired) return t('oneTime.expired');
    if (hasCode(confirm.error, 'ONE_TIME_CODE_WRONG')) return t('oneTime.wrong');
    return words(confirm.error);
  }
}
