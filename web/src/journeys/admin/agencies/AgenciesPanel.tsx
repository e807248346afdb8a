import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contractsQuery, type ContractView } from '../../../api/contracts';
import { LoadFault } from '../../../components/LoadFault';
import classes from './AgenciesPanel.module.css';
import { AgencyCard } from './AgencyCard';
import { BookingTermsForm } from './BookingTermsForm';
import { BookingTermsUndo } from './BookingTermsUndo';
import { LineForm } from './LineForm';
import { LineUndo } from './LineUndo';

/** A contract as it was before something of it was changed. */
interface Change {
  what: 'line' | 'bookings';
  contract: ContractView;
}

/** The agencies under contract, in the order in which they are asked, and how each is reached. */
export function AgenciesPanel({ networkId }: { networkId: string }) {
  const { t } = useTranslation('agencies');
  const [edited, setEdited] = useState<Change | null>(null);
  const [former, setFormer] = useState<Change | null>(null);
  const Form = edited?.what === 'bookings' ? BookingTermsForm : LineForm;
  const Undo = former?.what === 'bookings' ? BookingTermsUndo : LineUndo;
  const { data, error, refetch } = useQuery(contractsQuery(networkId));
  return (
    <div className={classes.panel}>
      {error && <LoadFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} radius="lg" />}
      {data?.contracts.length === 0 && (
        <div className={classes.empty}>
          <h2>{t('empty')}</h2>
          <p>{t('emptyDetail')}</p>
        </div>
      )}
      {data && data.contracts.length > 0 && (
        <>
          <h2 className="visually-hidden">{t('title')}</h2>
          <p className={classes.intro}>{t('intro')}</p>
          {!data.telephone && <p className={classes.note}>{t('noTelephone')}</p>}
          <ol className={classes.agencies}>
            {data.contracts.map((contract) => (
              <AgencyCard
                key={contract.id}
                contract={contract}
                last={contract === data.contracts.at(-1)}
                onEdit={() => setEdited({ what: 'line', contract })}
                onEditBookings={() => setEdited({ what: 'bookings', contract })}
              />
            ))}
          </ol>
        </>
      )}
      {edited && (
        <Form
          networkId={networkId}
          contract={edited.contract}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setFormer(edited);
            setEdited(null);
          }}
        />
      )}
      {former && (
        <Undo
          key={JSON.stringify(former)}
          networkId={networkId}
          former={former.contract}
          onClose={() => setFormer(null)}
        />
      )}
    </div>
  );
}
