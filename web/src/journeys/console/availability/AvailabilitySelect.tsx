import { NativeSelect } from '@mantine/core';
import '@mantine/core/styles/Combobox.layer.css';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import type { AvailabilityView } from '../console-calls';
import { toPublish, type AvailabilityChoice } from './availability-choice';

interface AvailabilitySelectProps {
  language: string;
  label: string;
  hideLabel?: boolean;
  /** Null where the language has no setting of its own and follows the agency. */
  entry: Pick<AvailabilityView, 'state' | 'busyUntil'> | null;
  busy: boolean;
  onChoose: (availability: AvailabilityView) => void;
}

const timed = ['15', '30', '60', '120'] as const;

/** Open, busy for a while, or closed: a native list, which every device and keyboard knows. */
export function AvailabilitySelect(props: AvailabilitySelectProps) {
  const { t } = useTranslation('console');
  const locale = useLocale();
  const busyUntil = props.entry?.busyUntil ?? null;
  const value = busyUntil !== null ? 'until' : (props.entry?.state ?? 'like');
  return (
    <NativeSelect
      size={props.hideLabel ? 'sm' : 'md'}
      aria-label={props.hideLabel ? props.label : undefined}
      label={props.hideLabel ? undefined : props.label}
      disabled={props.busy}
      value={value}
      onChange={(event) => {
        const choice = event.currentTarget.value;
        if (choice === 'until' || choice === 'like') return;
        props.onChoose(toPublish(props.language, choice as AvailabilityChoice, serviceNow()));
      }}
      data={[
        ...(value === 'like' ? [{ value: 'like', label: t('availability.like') }] : []),
        ...(value === 'until'
          ? [
              {
                value: 'until',
                label: t('availability.busyUntil', { time: formatTime(busyUntil ?? '', locale) }),
              },
            ]
          : []),
        { value: 'open', label: t('availability.state.open') },
        ...timed.map((minutes) => ({
          value: `busy-${minutes}`,
          label: t(`availability.busyFor.${minutes}`),
        })),
        { value: 'busy', label: t('availability.busyFor.open') },
        { value: 'closed', label: t('availability.state.closed') },
      ]}
    />
  );
}
