import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  bookingMessagesQuery,
  type BookingMessagesView,
  chooseBookingMessages,
} from '../../api/booking-messages';
import { useErrorWords } from '../../app/use-error-words';
import classes from './BookingMessages.module.css';

/** What comes by mail and what by SMS; a mail with news always comes. */
const ROWS: readonly {
  row: 'news' | 'day' | 'soon';
  mail: 'dayMail' | 'soonMail' | null;
  sms: 'newsSms' | 'daySms' | 'soonSms';
}[] = [
  { row: 'news', mail: null, sms: 'newsSms' },
  { row: 'day', mail: 'dayMail', sms: 'daySms' },
  { row: 'soon', mail: 'soonMail', sms: 'soonSms' },
];

/** Each tick counts at once. */
export function MessageChoices({ chosen }: { chosen: BookingMessagesView }) {
  const { t } = useTranslation('booking-messages');
  const words = useErrorWords();
  const client = useQueryClient();
  const titleId = useId();
  const { queryKey } = bookingMessagesQuery;
  const choice = useMutation({
    mutationFn: chooseBookingMessages,
    // One after the other, so that the last tick is the one that stays.
    scope: { id: 'booking-messages' },
    onMutate: (wanted) => {
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, wanted);
      return before;
    },
    onError: (_, __, before) => client.setQueryData(queryKey, before),
  });
  const tick = (key: keyof BookingMessagesView, checked: boolean): void =>
    choice.mutate({ ...chosen, [key]: checked });
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('choices.title')}</h2>
      <div className={classes.rows}>
        {ROWS.map(({ row, mail, sms }) => (
          <fieldset key={row} className={classes.row}>
            <legend>{t(`choices.${row}`)}</legend>
            <p className={classes.hint}>{t(`choices.${row}Detail`)}</p>
            <div className={classes.ways}>
              <Checkbox
                size="md"
                label={t(mail ? 'choices.mail' : 'choices.mailAlways')}
                checked={mail ? chosen[mail] : true}
                disabled={mail === null}
                onChange={({ currentTarget }) => mail && tick(mail, currentTarget.checked)}
              />
              <Checkbox
                size="md"
                label={t('choices.sms')}
                checked={chosen[sms]}
                onChange={({ currentTarget }) => tick(sms, currentTarget.checked)}
              />
            </div>
          </fieldset>
        ))}
      </div>
      <p className={classes.small}>{t('choices.number')}</p>
      {choice.error ? (
        <p role="alert" className={classes.refused}>
          {words(choice.error)}
        </p>
      ) : (
        <p role="status" className={classes.saved}>
          {choice.isSuccess ? t('choices.saved') : ''}
        </p>
      )}
    </section>
  );
}
