import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unlockRing } from '../../../alerts/ring';
import { askToBeCalledBack, type RequestView } from '../../../api/requests';
import { useErrorWords } from '../../../app/use-error-words';
import { useMe } from '../../../app/use-me';
import { Choice } from '../../../components/Choice';
import { formatTime } from '../../../format/instant';
import { formatTelephone, isCallable } from '../../../format/telephone';
import { useLocale } from '../../../i18n/use-locale';
import { receiveRequest } from '../../../live-request/store';
import { useServiceNow } from '../../../time/use-service-now';
import { noteCalled } from '../telephone/telephone-memory';
import { callBackChoices, type CallBackChoice } from './call-back-choices';
import classes from './UnmetView.module.css';

interface CallBackFormProps {
  request: RequestView;
  /** Where to call; null for a member who talks in this browser. The service forgot it with the request. */
  telephone: string | null;
  /** Whether that number may be called; where not, the page tells why. */
  pass: () => boolean;
}

/** Asks to be called back as soon as somebody is free, until a time of the member's choice. */
export function CallBackForm({ request, telephone, pass }: CallBackFormProps) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const words = useErrorWords();
  const me = useMe();
  const now = useServiceNow(true, 15_000);
  const [id, setId] = useState<CallBackChoice['id']>('hour');
  const choices = useMemo(() => callBackChoices(now), [now]);
  const chosen = choices.find((choice) => choice.id === id) ?? choices[0]!;
  const ask = useMutation({
    mutationFn: () =>
      askToBeCalledBack(request.id, {
        until: chosen.until,
        professionalLine: request.professionalLine,
        ...(telephone === null ? {} : { telephone: telephone.trim() }),
      }),
    onSuccess: (standing) => {
      if (me && telephone !== null) noteCalled(me.id, telephone);
      receiveRequest(standing);
    },
  });
  return (
    <section className={classes.callBack}>
      <h2>{t('unmet.callBack')}</h2>
      <Choice
        hideLabel
        label={t('unmet.callBackUntil')}
        value={chosen.id}
        options={choices.map((choice) => ({
          value: choice.id,
          label: t(`unmet.callBackChoice.${choice.id}`),
        }))}
        onChange={setId}
      />
      <Button
        variant="light"
        size="lg"
        radius="lg"
        loading={ask.isPending}
        onClick={() => {
          // Inside the tap: later the page may ring only because it was touched now.
          if (telephone === null) void unlockRing();
          if (pass()) ask.mutate();
        }}
      >
        {t('unmet.callBackConfirm', { time: formatTime(chosen.until, locale) })}
      </Button>
      {telephone !== null && (
        <p className={classes.here}>
          {isCallable(telephone)
            ? t('telephone.callBackAt', { number: formatTelephone(telephone) })
            : t('telephone.callBackAsks')}
        </p>
      )}
      {ask.error && <p role="alert">{words(ask.error)}</p>}
    </section>
  );
}
