import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/Choice';
import { partId } from './form-fault';
import type { BookingFormHandle } from './use-booking-form';
import classes from './WishPart.module.css';

interface WishPartProps extends Pick<BookingFormHandle, 'form' | 'set'> {
  /** Who interpreted last in this language. */
  last: string | null;
  missing: boolean;
}

/** A particular interpreter, where the member wants one: the last one in a tap, or by name. */
export function WishPart({ form, set, last, missing }: WishPartProps) {
  const { t } = useTranslation('bookings');
  return (
    <div className={classes.root} id={partId('wish')}>
      <Choice
        look="chips"
        label={t('meeting.interpreter')}
        value={form.wish}
        options={[
          { value: 'anyone', label: t('meeting.anyone') },
          ...(last === null
            ? []
            : [{ value: 'last' as const, label: t('meeting.last', { name: last }) }]),
          { value: 'named', label: t('meeting.named') },
        ]}
        onChange={(wish) => set({ wish })}
      />
      {form.wish === 'named' && (
        <TextInput
          label={t('meeting.name')}
          description={t('meeting.nameHint')}
          error={missing ? t('meeting.nameMissing') : undefined}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          maxLength={60}
          autoComplete="off"
          value={form.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
