import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContractView } from '../../../api/contracts';
import { formatDuration } from '../../../format/duration';
import { formatTelephone } from '../../../format/telephone';
import { useLocale } from '../../../i18n/use-locale';
import classes from './AgenciesPanel.module.css';
import { BookingTerms } from './BookingTerms';
import { hoursInShort } from './hours-in-short';

interface AgencyCardProps {
  contract: ContractView;
  /** Nobody is asked after it. */
  last: boolean;
  onEdit: () => void;
  onEditBookings: () => void;
}

/** One agency under contract: what it covers, when, and how it is reached. */
export function AgencyCard({ contract, last, onEdit, onEditBookings }: AgencyCardProps) {
  const { t } = useTranslation('agencies');
  const locale = useLocale();
  const { agencyName: name, line, opening } = contract;
  const hours = opening === null ? t('always') : hoursInShort(opening, locale) || t('never');
  const covers = [
    t('languages', { count: contract.languages }),
    hours,
    ...(contract.closedOnHolidays ? [t('holidays')] : []),
  ];
  const ring = formatDuration(contract.ringSeconds);
  const stagger = formatDuration(contract.staggerSeconds);
  return (
    <li>
      <article className={classes.agency} aria-label={name}>
        <p className={`${classes.rank} figures`}>
          <span className="visually-hidden">{t('rank')} </span>
          {contract.rank}
        </p>
        <div className={classes.who}>
          <h3>{name}</h3>
          <p className={classes.aside}>{covers.join(' · ')}</p>
        </div>
        <dl className={classes.ways}>
          <div>
            <dt>{t('line')}</dt>
            <dd>
              {line === null ? (
                <span className={classes.aside}>{t('noLine')}</span>
              ) : (
                <>
                  <strong className="figures">{formatTelephone(line)}</strong>
                  <span>
                    {t(`accepts.${contract.acceptsBy}`)}
                    {contract.menuKeys !== null && (
                      <>
                        {' · '}
                        {t('menu')} <code>{contract.menuKeys}</code>
                      </>
                    )}
                  </span>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('console')}</dt>
            <dd>
              <span className={classes.console} data-open={contract.consoleOpen}>
                {t(contract.consoleOpen ? 'consoleOpen' : 'consoleClosed')}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('rings')}</dt>
            <dd>
              <span className="figures">{ring}</span>
              {!last && (
                <span className={classes.aside}>{t(`next.${contract.strategy}`, { stagger })}</span>
              )}
            </dd>
          </div>
        </dl>
        <Button
          className={classes.edit}
          variant="default"
          leftSection={<IconPhone size={20} aria-hidden />}
          aria-label={t('editOf', { name })}
          onClick={onEdit}
        >
          {t('edit')}
        </Button>
        <BookingTerms contract={contract} onEdit={onEditBookings} />
      </article>
    </li>
  );
}
