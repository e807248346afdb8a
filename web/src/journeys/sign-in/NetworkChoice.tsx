import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OpenNetwork } from '../../api/sign-in';
import { useErrorWords } from '../../app/use-error-words';
import { Choice } from '../../components/Choice';
import classes from './Form.module.css';

interface NetworkChoiceProps {
  networks: UseQueryResult<OpenNetwork[]>;
  chosen: string | null;
  onChoose: (slug: string) => void;
}

/** Which network the code belongs to; not asked where there is only one. */
export function NetworkChoice({ networks, chosen, onChoose }: NetworkChoiceProps) {
  const { t } = useTranslation('sign-in');
  const words = useErrorWords();
  if (networks.error) return <p role="alert">{words(networks.error)}</p>;
  if (!networks.data) return <Skeleton height={44} radius="md" />;
  if (networks.data.length === 0) return <p role="status">{t('code.noNetwork')}</p>;
  if (networks.data.length === 1) {
    return <p className={classes.hint}>{networks.data[0]!.name}</p>;
  }
  return (
    <Choice
      look="list"
      label={t('code.network')}
      value={chosen}
      options={networks.data.map(({ slug, name }) => ({ value: slug, label: name }))}
      onChange={onChoose}
    />
  );
}
