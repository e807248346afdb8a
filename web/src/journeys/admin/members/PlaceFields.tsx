import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { communesQuery, practicesQuery } from '../../../api/admin';
import { SuggestField } from '../suggest/SuggestField';
import type { DraftField, MemberDraft } from './member-draft';

interface PlaceFieldsProps {
  networkId: string;
  draft: MemberDraft;
  errorOf: (field: DraftField) => string | undefined;
  onChange: (part: Partial<MemberDraft>) => void;
}

/** Where a member works: a practice that the network knows brings its commune along. */
export function PlaceFields({ networkId, draft, errorOf, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation('admin');
  const [practice] = useDebouncedValue(draft.practiceName.trim(), 200);
  const [commune] = useDebouncedValue(draft.communeName.trim(), 200);
  const practices = useQuery(practicesQuery(networkId, practice)).data ?? [];
  const communes = useQuery(communesQuery(draft.communeCode === '' ? commune : '')).data ?? [];
  return (
    <>
      <SuggestField
        label={t('form.practice')}
        description={t('form.practiceHint')}
        listLabel={t('form.practices')}
        value={draft.practiceName}
        error={errorOf('practiceName')}
        suggestions={practices.map((one) => ({
          ...one,
          key: `${one.name} ${one.communeCode}`,
          label: one.name,
          detail: one.communeName,
        }))}
        onChange={(practiceName) => onChange({ practiceName })}
        onPick={({ name, communeCode, communeName }) =>
          onChange({ practiceName: name, communeCode, communeName })
        }
      />
      <SuggestField
        label={t('form.commune')}
        description={t('form.communeHint')}
        listLabel={t('form.communes')}
        value={draft.communeName}
        error={errorOf('communeCode')}
        suggestions={
          commune === ''
            ? []
            : communes.map(({ code, name }) => ({ key: code, label: name, detail: code }))
        }
        onChange={(communeName) => onChange({ communeName, communeCode: '' })}
        onPick={({ key, label }) => onChange({ communeCode: key, communeName: label })}
      />
    </>
  );
}
