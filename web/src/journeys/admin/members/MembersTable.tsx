import { useTranslation } from 'react-i18next';
import type { MemberView } from '../../../api/admin';
import type { Decision } from './MemberDecisions';
import { MemberRow } from './MemberRow';
import classes from './MembersTable.module.css';

const columns = ['member', 'profession', 'practice', 'code', 'lastSignIn', 'state'] as const;

interface MembersTableProps {
  members: MemberView[];
  onDecide: (decision: Decision) => void;
}

/** A table where there is room, cards where there is not; explicit roles keep it a table for screen readers. */
export function MembersTable({ members, onDecide }: MembersTableProps) {
  const { t } = useTranslation('admin');
  return (
    <table className={classes.table} role="table" aria-label={t('tabs.members')}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`members.column.${column}`)}
            </th>
          ))}
          <th role="columnheader" scope="col">
            <span className="visually-hidden">{t('members.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {members.map((member) => (
          <MemberRow key={member.id} member={member} onDecide={onDecide} />
        ))}
      </tbody>
    </table>
  );
}
