import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../api/bookings';
import { BookingRow } from './BookingRow';
import classes from './BookingRows.module.css';

const shownAtFirst = 8;

interface BookingRowsProps {
  title: string;
  bookings: BookingView[];
  /** They wait for the member's word. */
  urgent?: boolean;
}

/** Bookings one under the other, the nearest first. */
export function BookingRows({ title, bookings, urgent = false }: BookingRowsProps) {
  const { t } = useTranslation('bookings');
  const titleId = useId();
  const [all, setAll] = useState(false);
  const shown = all ? bookings : bookings.slice(0, shownAtFirst);
  const more = bookings.length - shown.length;
  return (
    <section className={classes.root} aria-labelledby={titleId} data-urgent={urgent || undefined}>
      <h2 id={titleId}>{title}</h2>
      <ul className={classes.rows}>
        {shown.map((booking) => (
          <li key={booking.id}>
            <BookingRow booking={booking} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('list.more', { count: more })}
        </Button>
      )}
    </section>
  );
}
