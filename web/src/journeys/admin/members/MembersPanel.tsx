import { ActionIcon, Button, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery, mostListed } from '../../../api/admin';
import type { Me } from '../../../api/me';
import { LoadFault } from '../../../components/LoadFault';
import { AddMember } from './AddMember';
import { CodeDialog, type IssuedCode } from './CodeDialog';
import classes from './MembersPanel.module.css';
import { MembersTable } from './MembersTable';
import { MemberDecisions, type Decision } from './MemberDecisions';
import { useRefreshMembers } from './use-refresh-members';

/** The members of a network: found, added, given codes, suspended. */
export function MembersPanel({ network }: { network: Me['networks'][number] }) {
  const { t } = useTranslation('admin');
  const refresh = useRefreshMembers(network.id);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [adding, setAdding] = useState(false);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const [decision, setDecision] = useState<Decision | null>(null);
  const { data: members, error, refetch } = useQuery(membersQuery(network.id, search));
  return (
    <div className={classes.panel}>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          label={t('members.search')}
          placeholder={t('members.searchHint')}
          type="search"
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={
            typed !== '' && (
              <ActionIcon aria-label={t('members.clear')} onClick={() => setTyped('')}>
                <IconX size={20} aria-hidden />
              </ActionIcon>
            )
          }
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          leftSection={<IconUserPlus size={20} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('members.add')}
        </Button>
      </div>
      {error && <LoadFault error={error} onRetry={() => void refetch()} />}
      {!members && !error && <Skeleton height={320} radius="lg" />}
      {members && (
        <p className={members.length > 0 ? classes.count : 'visually-hidden'} role="status">
          {members.length >= mostListed
            ? t('members.first', { count: mostListed })
            : t('members.count', { count: members.length })}
        </p>
      )}
      {members?.length === 0 && (
        <div className={classes.empty}>
          <h2>{search === '' ? t('members.empty') : t('members.none', { search })}</h2>
          {search === '' && <p>{t('members.emptyDetail')}</p>}
        </div>
      )}
      {members && members.length > 0 && <MembersTable members={members} onDecide={setDecision} />}
      {adding && (
        <AddMember
          networkId={network.id}
          onClose={() => setAdding(false)}
          onAdded={({ member, code }) => {
            setAdding(false);
            setIssued({ memberName: `${member.givenName} ${member.familyName}`, code });
            refresh();
          }}
        />
      )}
      <MemberDecisions
        networkId={network.id}
        decision={decision}
        onSettled={() => setDecision(null)}
        onIssued={setIssued}
      />
      {issued && <CodeDialog issued={issued} network={network} onDone={() => setIssued(null)} />}
    </div>
  );
}
