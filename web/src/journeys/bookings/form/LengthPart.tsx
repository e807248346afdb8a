import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingOptionsView } from '../../../api/bookings';
import { Choice } from '../../../components/Choice';
import { formatDuration } from '../../../format/duration';
import { type FormPart, partId } from './form-fault';
import classes from './LengthPart.module.css';
import type { BookingFormHandle } from './use-booking-form';

interface LengthPartProps extends Pick<BookingFormHandle, 'form' | 'set'> {
  options: Pick<BookingOptionsView, 'stepMinutes' | 'mostMinutes' | 'mostSlots'>;
  fault: FormPart | null;
}

/** More durations than this, and the longer ones go into a list. */
const mostChips = 6;
const shortMinutes = 60;

/** How long for one patient, and how many patients one after the other. */
export function LengthPart({ form, set, options, fault }: LengthPartProps) {
  const { t } = useTranslation('bookings');
  const { stepMinutes, mostMinutes, mostSlots } = options;
  const steps = Math.floor(mostMinutes / form.slots / stepMinutes);
  const all = Array.from({ length: steps }, (_, index) => (index + 1) * stepMinutes);
  const chips = all.length <= mostChips ? all : all.filter((minutes) => minutes <= shortMinutes);
  const longer = all.filter((minutes) => !chips.includes(minutes));
  const words = (minutes: number): string => formatDuration(minutes * 60);
  const canAdd = form.slots < mostSlots && form.minutes * (form.slots + 1) <= mostMinutes;
  return (
    <div className={classes.root} id={partId('length')}>
      <div className={classes.minutes}>
        <Choice
          look="chips"
          label={t(form.slots === 1 ? 'when.minutes' : 'when.minutesEach')}
          value={String(form.minutes)}
          options={chips.map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
          onChange={(minutes) => set({ minutes: Number(minutes) })}
        />
        {longer.length > 0 && (
          <NativeSelect
            size="md"
            className={classes.longer}
            label={t('when.longer')}
            value={longer.includes(form.minutes) ? String(form.minutes) : ''}
            data={[
              { value: '', label: '–' },
              ...longer.map((minutes) => ({ value: String(minutes), label: words(minutes) })),
            ]}
            onChange={(event) => {
              const minutes = Number(event.currentTarget.value);
              if (minutes > 0) set({ minutes });
            }}
          />
        )}
        {fault === 'length' && (
          <p className={classes.fault} role="alert">
            {t('fault.length', { duration: words(mostMinutes) })}
          </p>
        )}
      </div>
      <div role="group" aria-labelledby="slots-label">
        <p id="slots-label" className={classes.label}>
          {t('when.slots')}
        </p>
        <div className={classes.stepper}>
          <ActionIcon
            variant="default"
            aria-label={t('when.fewer')}
            disabled={form.slots <= 1}
            onClick={() => set({ slots: form.slots - 1 })}
          >
            <IconMinus size={20} aria-hidden />
          </ActionIcon>
          <output className={`${classes.count} figures`}>
            {t('patients', { count: form.slots })}
          </output>
          <ActionIcon
            variant="default"
            aria-label={t('when.oneMore')}
            disabled={!canAdd}
            onClick={() => set({ slots: form.slots + 1 })}
          >
            <IconPlus size={20} aria-hidden />
          </ActionIcon>
        </div>
      </div>
    </div>
  );
}
