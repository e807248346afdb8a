import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contractsQuery, type ContractView, setLine } from '../../../api/contracts';
import { useErrorWords } from '../../../app/use-error-words';
import { UndoNotice } from '../UndoNotice';
import { draftOf, toLine } from './line-draft';

interface LineUndoProps {
  networkId: string;
  /** As it was before it was changed. */
  former: ContractView;
  onClose: () => void;
}

/** Says that a line was changed and from when on it counts, and takes it back. */
export function LineUndo({ networkId, former, onClose }: LineUndoProps) {
  const { t } = useTranslation('agencies');
  const words = useErrorWords();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => setLine(networkId, former.id, toLine(draftOf(former))),
    onSuccess: (contracts) => {
      client.setQueryData(contractsQuery(networkId).queryKey, contracts);
      onClose();
    },
  });
  return (
    <UndoNotice busy={undo.isPending} onUndo={() => undo.mutate()} onClose={onClose}>
      {undo.error ? words(undo.error) : t('done', { name: former.agencyName })}
    </UndoNotice>
  );
}
