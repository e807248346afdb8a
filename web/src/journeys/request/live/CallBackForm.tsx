import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unlockRing } from '../../../alerts/ring';
import { askToBeCalledBack, type RequestView } from '../../../api/requests';
import { useErrorWords } from '../../../app/use-error-words';
import { Choice } from '../../../components/Choice';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { receiveRequest } from '../../../live-request/store';
import { useServiceNow } from '../../../time/use-service-now';
import { callBackChoices, type CallBackChoice } from './call-back-choices';
import classes from './UnmetView.module.css';

/** Asks to be called back as soon as somebody is free, until a time of the member's choice. */
export function CallBackForm({ request }: { request: RequestView }) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const words = useErrorWords();
  const now = useServiceNow(true, 15_000);
  const [id, setId] = useState<CallBackChoice['id']>('hour');
  const choices = useMemo(() => callBackChoices(now), [now]);
  const chosen = choices.find((choice) => choice.id === id) ?? choices[0]!;
  const ask = useMutation({
    mutationFn: () => askToBeCalledBack(request.id, chosen.until),
    onSuccess: receiveRequest,
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
          void unlockRing();
          ask.mutate();
        }}
      >
        {t('unmet.callBackConfirm', { time: formatTime(chosen.until, locale) })}
      </Button>
      {request.professionalLine === 'telephone' && (
        <p className={classes.here}>{t('telephone.callBackHere')}</p>
      )}
      {ask.error && <p role="alert">{words(ask.error)}</p>}
    </section>
  );
}
