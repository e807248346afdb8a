import { Button } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../app/use-error-words';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { useServiceNow } from '../../../time/use-service-now';
import { isNearlyOver } from '../session/booked-end';
import {
  answerExtension,
  askExtension,
  type MyLegView,
  type SessionView,
} from '../session/session-calls';
import classes from './CallBanners.module.css';

const everyMillis = 5000;

interface BookedEndProps {
  /** Who one is in it, be it at a page that carries no voice. */
  mine: Pick<MyLegView, 'party' | 'legId'>;
  session: SessionView;
  onSession: (session: SessionView) => void;
}

/** A booked time that comes to its end: the professional asks for more, the interpreter says whether they have it. */
export function BookedEnd({ mine, session, onSession }: BookedEndProps) {
  const { t } = useTranslation('conversation');
  const locale = useLocale();
  const words = useErrorWords();
  const now = useServiceNow(true, everyMillis);
  const ask = useMutation({
    mutationFn: () => askExtension(session.id),
    onSuccess: onSession,
  });
  const answer = useMutation({
    mutationFn: (accept: boolean) => answerExtension(session.id, mine.legId, accept),
    onSuccess: onSession,
  });
  const { bookedUntil, extensionMinutes } = session;
  if (bookedUntil === null) return null;
  const professional = mine.party === 'professional';
  const asked = extensionMinutes !== null;
  if (!asked && !isNearlyOver(bookedUntil, now)) return null;
  const key = asked ? (professional ? 'asked' : 'wanted') : 'ends';
  const error = ask.error ?? answer.error;
  return (
    <div className={classes.root} role="status">
      <div className={classes.banner}>
        <IconCalendarTime size={24} aria-hidden />
        <p>
          {t(`booked.${key}`, {
            time: formatTime(bookedUntil, locale),
            count: extensionMinutes ?? 0,
          })}
          {error && <> {words(error)}</>}
        </p>
        {professional && !asked && (
          <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
            {t('booked.ask')}
          </Button>
        )}
        {!professional && asked && (
          <>
            <Button loading={answer.isPending} onClick={() => answer.mutate(true)}>
              {t('booked.accept')}
            </Button>
            <Button
              variant="default"
              disabled={answer.isPending}
              onClick={() => answer.mutate(false)}
            >
              {t('booked.decline')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
