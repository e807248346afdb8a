import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  bookingSettingsQuery,
  type BookingSettingsView,
  changeBookingSettings,
} from '../../../api/booking-settings';
import { useErrorWords } from '../../../app/use-error-words';
import { formatDuration } from '../../../format/duration';
import { formatDateTime, formatTime } from '../../../format/instant';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { useServiceNow } from '../../../time/use-service-now';
import { UnitField } from '../UnitField';
import { useFaultFocus } from '../use-fault-focus';
import classes from './BookingsPanel.module.css';
import { type SettingsDraft, settingsDraftOf, settingsFaults, toSettings } from './settings-draft';

interface BookingSettingsFormProps {
  networkId: string;
  saved: BookingSettingsView;
  onSaved: () => void;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Three numbers, and what each of them means today. */
export function BookingSettingsForm({ networkId, saved, onSaved }: BookingSettingsFormProps) {
  const { t } = useTranslation('booking-settings');
  const locale = useLocale();
  const words = useErrorWords();
  const client = useQueryClient();
  const now = useServiceNow(true, 30_000);
  const [draft, setDraft] = useState(() => settingsDraftOf(saved));
  const [asked, setAsked] = useState(false);
  const query = bookingSettingsQuery(networkId);
  const save = useMutation({
    mutationFn: () => changeBookingSettings(networkId, toSettings(draft)),
    onSuccess: (settings) => {
      onSaved();
      client.setQueryData(query.queryKey, settings);
    },
  });
  const { form, focusFault } = useFaultFocus(save.error);
  const faults = settingsFaults(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(settingsDraftOf(saved));
  const change = (part: Partial<SettingsDraft>): void => {
    if (save.error) save.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(faults).length === 0) save.mutate();
    else focusFault();
  };
  const field = (name: keyof SettingsDraft, hint: string, means: string) => {
    const fault = asked ? faults[name] : undefined;
    return {
      description: fault ? undefined : hint,
      error: fault && t(`fault.${fault}`),
      value: draft[name],
      onChange: (value: string) => change({ [name]: value }),
      // What a wrong number would mean nobody wants to read.
      means: faults[name] ? '' : means,
    };
  };
  const first = now + Number(draft.noticeMinutes) * MINUTE;
  const last = now + Number(draft.horizonDays) * DAY;
  const fields = {
    notice: field(
      'noticeMinutes',
      t('noticeHint'),
      faults.noticeMinutes
        ? ''
        : t('noticeMeans', {
            time: formatTime(now, locale),
            first: formatDateTime(first, locale, now),
          }),
    ),
    horizon: field(
      'horizonDays',
      t('horizonHint'),
      faults.horizonDays ? '' : t('horizonMeans', { last: formatLongDate(last, locale, now) }),
    ),
    most: field('mostMinutes', t('mostHint'), formatDuration(Number(draft.mostMinutes) * 60)),
  };
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {(['notice', 'horizon', 'most'] as const).map((name) => {
        const { means, ...rest } = fields[name];
        return (
          <div key={name} className={classes.field}>
            <UnitField
              {...rest}
              label={t(name)}
              unit={name === 'horizon' ? t('days') : 'min'}
              maxLength={5}
            />
            <p className={classes.means}>{means}</p>
          </div>
        );
      })}
      <p className={classes.when}>{t('when')}</p>
      <p role="alert" className={classes.alert}>
        {save.error ? words(save.error) : ''}
      </p>
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending} disabled={!changed}>
          {t('submit')}
        </Button>
        {changed && (
          <Button variant="subtle" onClick={() => setDraft(settingsDraftOf(saved))}>
            {t('reset')}
          </Button>
        )}
      </div>
    </form>
  );
}
