import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/Choice';
import type { Language } from '../../languages/catalogue';
import { groupsOf, type ScriptGroup } from './script-group';

interface ScriptFilterProps {
  languages: readonly Language[];
  chosen: ScriptGroup | null;
  onChoose: (group: ScriptGroup | null) => void;
}

/** Narrows the sheet to one kind of writing; the buttons show letters, their names are for screen readers. */
export function ScriptFilter({ languages, chosen, onChoose }: ScriptFilterProps) {
  const { t } = useTranslation('languages');
  const groups = useMemo(() => groupsOf(languages), [languages]);
  return (
    <Choice<ScriptGroup | 'all'>
      look="chips"
      hideLabel
      label={t('scripts')}
      value={chosen ?? 'all'}
      options={[
        { value: 'all', label: <Sample letters="∗" name={t('all')} /> },
        ...groups.map(({ group, sample }) => ({
          value: group,
          label: <Sample letters={sample} name={t(`script.${group}`)} />,
        })),
      ]}
      onChange={(value) => onChoose(value === 'all' ? null : value)}
    />
  );
}

function Sample({ letters, name }: { letters: string; name: string }) {
  return (
    <>
      <bdi className="script" aria-hidden>
        {letters}
      </bdi>
      <i className="visually-hidden">{name}</i>
    </>
  );
}
