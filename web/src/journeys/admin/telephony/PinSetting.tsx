import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { changePinAsked, telephoneSettingsQuery } from '../../../api/telephony';
import { useErrorWords } from '../../../app/use-error-words';
import { Choice } from '../../../components/Choice';
import classes from './TelephonyPanel.module.css';

/** When a member who calls in keys a PIN besides the code. It holds from the next call on; the other choice undoes it. */
export function PinSetting({ networkId }: { networkId: string }) {
  const { t } = useTranslation('telephony');
  const words = useErrorWords();
  const titleId = useId();
  const client = useQueryClient();
  const query = telephoneSettingsQuery(networkId);
  const settings = useQuery(query);
  const change = useMutation({
    mutationFn: (pinAsked: 'always' | 'elsewhere' | 'never') => changePinAsked(networkId, pinAsked),
    onSuccess: (answer) => client.setQueryData(query.queryKey, answer),
  });
  const error = settings.error ?? change.error;
  const shown = change.isPending ? change.variables : settings.data?.pinAsked;
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('pin.title')}</h2>
      <p className={classes.aside}>{t('pin.detail')}</p>
      {settings.isPending && <Skeleton height={48} radius="lg" />}
      {shown && (
        <>
          <Choice
            label={t('pin.label')}
            hideLabel
            look="chips"
            value={shown}
            options={[
              { value: 'elsewhere', label: t('pin.elsewhere') },
              { value: 'always', label: t('pin.always') },
              { value: 'never', label: t('pin.never') },
            ]}
            onChange={(pinAsked) => change.mutate(pinAsked)}
          />
          <p role="status">{t(`pin.means.${shown}`)}</p>
        </>
      )}
      {error && (
        <p role="alert" className={classes.alert}>
          {words(error)}
        </p>
      )}
    </section>
  );
}
