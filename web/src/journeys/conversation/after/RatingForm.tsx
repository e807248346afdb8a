import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../app/use-error-words';
import { Choice } from '../../../components/Choice';
import classes from './RatingForm.module.css';
import { problems, rateSession, type Problem, type Rating } from '../session/session-calls';
import { StarChoice } from './StarChoice';

interface RatingFormProps {
  sessionId: string;
  /** Goes on; before a star was given it means "later". */
  onDone: () => void;
}

type Trouble = Problem | 'none';

/** The opinion on a session: a tap saves the stars; a problem and a few words are there for who wants. */
export function RatingForm({ sessionId, onDone }: RatingFormProps) {
  const { t } = useTranslation('conversation');
  const words = useErrorWords();
  const [stars, setStars] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble>('none');
  const [comment, setComment] = useState('');
  const save = useMutation({
    mutationFn: (rating: Rating) => rateSession(sessionId, rating),
    // One after the other: with the arrow keys a star follows another before the first is saved.
    scope: { id: `rating:${sessionId}` },
  });
  const rate = (given: number): void => {
    setStars(given);
    save.mutate({ stars: given });
  };
  const finish = (): void => {
    if (stars === null || trouble === 'none') return onDone();
    const words = comment.trim();
    save.mutate(
      { stars, problem: trouble, ...(words === '' ? {} : { comment: words }) },
      { onSuccess: onDone },
    );
  };
  return (
    <section className={classes.root} aria-labelledby="rating-title">
      <h2 id="rating-title" className={classes.title}>
        {t('rating.title')}
      </h2>
      <StarChoice label={t('rating.title')} value={stars} onChange={rate} />
      <p role="status" className={classes.state} hidden={save.isIdle}>
        {save.isPending && t('rating.saving')}
        {save.isSuccess && t('rating.saved')}
      </p>
      {save.error && (
        <p role="alert" className={classes.error}>
          {words(save.error)}
        </p>
      )}
      {stars !== null && (
        <>
          <Choice<Trouble>
            label={t('rating.problem')}
            look="chips"
            value={trouble}
            onChange={setTrouble}
            options={[
              { value: 'none', label: t('rating.noProblem') },
              ...problems.map((value) => ({ value, label: t(`rating.problems.${value}`) })),
            ]}
          />
          {trouble !== 'none' && (
            <Textarea
              autosize
              minRows={2}
              maxLength={500}
              label={
                <>
                  {t('rating.comment')} ({t('optional', { ns: 'common' })})
                </>
              }
              description={t('rating.commentHint')}
              value={comment}
              onChange={(event) => setComment(event.currentTarget.value)}
            />
          )}
        </>
      )}
      <Button
        size="lg"
        variant={stars === null ? 'default' : 'filled'}
        loading={save.isPending && trouble !== 'none'}
        onClick={finish}
      >
        {t(stars === null ? 'rating.skip' : trouble === 'none' ? 'rating.done' : 'rating.send')}
      </Button>
    </section>
  );
}
