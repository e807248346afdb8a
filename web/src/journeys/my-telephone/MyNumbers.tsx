import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type MyNumberView,
  type MyTelephoneView,
  myTelephoneQuery,
  removeNumber,
} from '../../api/my-telephone';
import { useErrorWords } from '../../app/use-error-words';
import { useAnnounce } from '../../components/Announcer';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { AddNumber } from './AddNumber';
import classes from './Own.module.css';

/** The telephones that the member is known by. */
export function MyNumbers({ mine }: { mine: MyTelephoneView }) {
  const { t } = useTranslation('my-telephone');
  const { t: common } = useTranslation('common');
  const words = useErrorWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const [asked, setAsked] = useState<MyNumberView | null>(null);
  const removal = useMutation({
    mutationFn: removeNumber,
    onSuccess: (answer) => {
      client.setQueryData(myTelephoneQuery.queryKey, answer);
      announce(t('numbers.removed'));
      setAsked(null);
      // The button that was pressed is gone.
      heading.current?.focus();
    },
  });
  const why = { always: 'always', elsewhere: 'why', never: 'never' } as const;
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {t('numbers.title')}
      </h2>
      <p className={classes.why}>{t(`numbers.${why[mine.pinAsked]}`)}</p>
      {mine.numbers.length === 0 ? (
        <p className={classes.none}>{t('numbers.none')}</p>
      ) : (
        <ul className={classes.numbers}>
          {mine.numbers.map((number) => (
            <li key={number.id}>
              <span className="figures">
                <span aria-hidden>•• •• •• •• {number.lastDigits}</span>
                <span className="visually-hidden">
                  {t('numbers.ending', { digits: number.lastDigits })}
                </span>
              </span>
              <Button
                variant="subtle"
                aria-label={t('numbers.removeThis', { digits: number.lastDigits })}
                onClick={() => setAsked(number)}
              >
                {t('numbers.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {mine.numbers.length < mine.mostNumbers ? (
        <AddNumber />
      ) : (
        <p className={classes.why}>{t('numbers.full', { count: mine.mostNumbers })}</p>
      )}
      <p className={classes.small}>{t('numbers.kept')}</p>
      <ConfirmDialog
        open={asked !== null}
        title={t('numbers.removeQuestion', { digits: asked?.lastDigits ?? '' })}
        confirmLabel={t('numbers.remove')}
        cancelLabel={common('cancel')}
        danger
        busy={removal.isPending}
        onConfirm={() => asked && removal.mutate(asked.id)}
        onCancel={() => {
          removal.reset();
          setAsked(null);
        }}
      >
        {removal.error ? words(removal.error) : t('numbers.removeDetail')}
      </ConfirmDialog>
    </section>
  );
}
