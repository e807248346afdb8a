import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contractsQuery, type ContractView, setBookingTerms } from '../../../api/contracts';
import { useErrorWords } from '../../../app/use-error-words';
import { UndoNotice } from '../UndoNotice';

interface BookingTermsUndoProps {
  networkId: string;
  /** As it was before it was changed. */
  former: ContractView;
  onClose: () => void;
}

/** Says that booking terms were changed and from when on they count, and takes it back. */
export function BookingTermsUndo({ networkId, former, onClose }: BookingTermsUndoProps) {
  const { t } = useTranslation('agencies');
  const words = useErrorWords();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => setBookingTerms(networkId, former.id, former.bookings),
    onSuccess: (contracts) => {
      client.setQueryData(contractsQuery(networkId).queryKey, contracts);
      onClose();
    },
  });
  return (
    <UndoNotice busy={undo.isPending} onUndo={() => undo.mutate()} onClose={onClose}>
      {undo.error ? words(undo.error) : t('bookings.done', { name: former.agencyName })}
    </UndoNotice>
  );
}
