import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../app/use-error-words';
import { useMe } from '../../app/use-me';
import { PageSkeleton } from '../../components/PageSkeleton';
import { PageTitle } from '../../components/PageTitle';
import { ConsoleBoard } from './ConsoleBoard';
import classes from './ConsolePage.module.css';
import { useConsole } from './use-console';
import { useGoneNotices } from './use-gone-notices';

/** `/console`: where an agency hears requests ring and answers them. */
export default function ConsolePage() {
  const { t } = useTranslation('console');
  const words = useErrorWords();
  const me = useMe();
  const { notices, tell, close, onGone } = useGoneNotices();
  const console = useConsole(onGone);
  const { data, error, refetch } = console.query;
  if (data && me) {
    return (
      <ConsoleBoard
        view={data}
        offers={console.offers}
        me={me}
        onAnswering={console.answering}
        onAnswered={console.answered}
        notices={notices}
        tell={tell}
        onCloseNotice={close}
      />
    );
  }
  if (!error) return <PageSkeleton />;
  return (
    <div className={classes.fault} role="alert">
      <PageTitle>{t('title')}</PageTitle>
      <p>{words(error)}</p>
      <Button size="lg" onClick={() => void refetch()}>
        {t('retry', { ns: 'common' })}
      </Button>
    </div>
  );
}
