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
  const practice = draft.practiceName.trim();
  const commune = draft.communeCode === '' ? draft.communeName.trim() : '';
  const [searchedPractice] = useDebouncedValue(practice, 200);
  const [searchedCommune] = useDebouncedValue(commune, 200);
  const foundPractices = useQuery(practicesQuery(networkId, searchedPractice)).data;
  const foundCommunes = useQuery(communesQuery(searchedCommune)).data;
  // What was found for an earlier text is not offered: a quick Enter would pick the wrong place.
  const practices = (searchedPractice === practice && foundPractices) || [];
  const communes = (commune !== '' && searchedCommune === commune && foundCommunes) || [];
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
        suggestions={communes.map(({ code, name }) => ({ key: code, label: name, detail: code }))}
        onChange={(communeName) => onChange({ communeName, communeCode: '' })}
        onPick={({ key, label }) => onChange({ communeCode: key, communeName: label })}
      />
    </>
  );
}
