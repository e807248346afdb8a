import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatCode } from '../../../../../src/features/members/personal-code';
import type { Me } from '../../../api/me';
import { networksQuery } from '../../../api/sign-in';
import { Mark } from '../../../components/Mark';
import { formatTelephone } from '../../../format/telephone';
import classes from './CodeCard.module.css';
import type { IssuedCode } from './CodeDialog';

/** The card that the member gets: on paper alone. */
export function CodeCard({
  issued,
  network,
}: {
  issued: IssuedCode;
  network: Me['networks'][number];
}) {
  const { t } = useTranslation('admin');
  const open = useQuery(networksQuery).data;
  const telephone = open?.find(({ slug }) => slug === network.slug)?.telephone;
  return (
    <div className={classes.card} aria-hidden>
      <p className={classes.head}>
        <Mark size={34} />
        <span>
          <strong>{network.name}</strong>
          <span>{t('code.card.title')}</span>
        </span>
      </p>
      <p className={classes.label}>
        {t('code.card.member')}
        <strong>{issued.memberName}</strong>
      </p>
      <p className={classes.label}>
        {t('code.card.code')}
        <strong className={classes.code}>{formatCode(issued.code)}</strong>
      </p>
      <p className={classes.ways}>
        <span>{t('code.card.where', { address: location.host })}</span>
        {telephone && (
          <span>
            {t('code.card.telephone')} {formatTelephone(telephone)}
          </span>
        )}
      </p>
      <p className={classes.keep}>{t('code.card.keep')}</p>
    </div>
  );
}
