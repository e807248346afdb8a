import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  bookingSettingsQuery,
  type BookingSettingsView,
  changeBookingSettings,
} from '../../../api/booking-settings';
import { useErrorWords } from '../../../app/use-error-words';
import { UndoNotice } from '../UndoNotice';

interface BookingSettingsUndoProps {
  networkId: string;
  /** As they were before they were changed. */
  former: BookingSettingsView;
  onClose: () => void;
}

/** Says that the settings were changed, and takes it back. */
export function BookingSettingsUndo({ networkId, former, onClose }: BookingSettingsUndoProps) {
  const { t } = useTranslation('booking-settings');
  const words = useErrorWords();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => changeBookingSettings(networkId, former),
    onSuccess: (settings) => {
      client.setQueryData(bookingSettingsQuery(networkId).queryKey, settings);
      onClose();
    },
  });
  return (
    <UndoNotice busy={undo.isPending} onUndo={() => undo.mutate()} onClose={onClose}>
      {undo.error ? words(undo.error) : t('done')}
    </UndoNotice>
  );
}
