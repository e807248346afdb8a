import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { professionLabel } from '../../../../../src/features/members/professions';
import type { MemberView } from '../../../api/admin';
import { Disclosure } from '../../../components/Disclosure';
import { formatDate } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import type { Decision } from './MemberDecisions';
import classes from './MembersTable.module.css';

interface MemberRowProps {
  member: MemberView;
  onDecide: (decision: Decision) => void;
}

export function MemberRow({ member, onDecide }: MemberRowProps) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const [mailbox, host] = member.email.split(/@(?=[^@]*$)/);
  const name = `${member.givenName} ${member.familyName}`;
  const date = (instant: string | null, otherwise: string): string =>
    instant === null ? otherwise : formatDate(instant, locale, serviceNow());
  const suspended = member.state === 'suspended';
  const kinds: Decision['kind'][] = [
    member.codeIssuedAt === null ? 'give' : 'replace',
    suspended ? 'reinstate' : 'suspend',
  ];
  return (
    <tr role="row" data-suspended={suspended || undefined}>
      <td role="cell" className={classes.member}>
        <span className={classes.name}>{name}</span>
        <span className={classes.aside}>
          {mailbox}
          <wbr />@{host}
        </span>
      </td>
      <td role="cell" className={classes.profession}>
        {professionLabel(member.profession, locale)}
      </td>
      <td role="cell" className={classes.practice}>
        <span>{member.practiceName}</span>
        <span className={classes.aside}>{member.communeName}</span>
      </td>
      <td role="cell" className={classes.date} data-label={t('members.column.code')}>
        {date(member.codeIssuedAt, t('members.noCode'))}
      </td>
      <td role="cell" className={classes.date} data-label={t('members.column.lastSignIn')}>
        {date(member.lastSignInAt, t('members.never'))}
      </td>
      <td role="cell" className={classes.stateCell}>
        <span className={classes.state} data-state={member.state}>
          {t(`members.state.${member.state}`)}
        </span>
      </td>
      <td role="cell" className={classes.actions}>
        <Disclosure
          label={t('members.actions', { name })}
          icon={<IconDotsVertical size={22} aria-hidden />}
        >
          {(close) => (
            <div className={classes.menu}>
              {kinds.map((kind) => (
                <button
                  key={kind}
                  type="button"
                  onClick={() => {
                    close();
                    onDecide({ kind, member });
                  }}
                >
                  {t(`${kind}.action`)}
                </button>
              ))}
            </div>
          )}
        </Disclosure>
      </td>
    </tr>
  );
}
