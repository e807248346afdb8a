import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './HistoryTable.module.css';

/** The member's rating, one to five; nothing given is said in words. */
export function Stars({ count }: { count: number | null }) {
  const { t } = useTranslation('history');
  if (count === null) return <span className={classes.aside}>{t('none')}</span>;
  return (
    <span className={classes.stars} role="img" aria-label={t('stars', { count })}>
      {[1, 2, 3, 4, 5].map((star) =>
        star <= count ? (
          <IconStarFilled key={star} size={16} aria-hidden />
        ) : (
          <IconStar key={star} size={16} stroke={1.5} aria-hidden />
        ),
      )}
    </span>
  );
}
