import { Button } from '@mantine/core';
import { IconHeadphones, IconMicrophone, IconPhone } from '@tabler/icons-react';
import { Autonym } from '../../components/Autonym';
import { PageTitle } from '../../components/PageTitle';
import { languageById } from '../../languages/catalogue';
import { patientTextPair } from './patient-texts';
import classes from './Patient.module.css';
import { Said } from './Said';

interface PatientWelcomeProps {
  /** ISO 639-3. */
  language: string;
  busy: boolean;
  onJoin: () => void;
}

/** What the call is, in the patient's language with French below, and one large button. */
export function PatientWelcome({ language, busy, onJoin }: PatientWelcomeProps) {
  const [own, second] = patientTextPair(language);
  const entry = languageById(language);
  const pair = (word: 'title' | 'privacy' | 'allow') => (
    <>
      <Said text={own} word={word} />
      <Said text={second} word={word} className={classes.second} />
    </>
  );
  return (
    <div className={classes.welcome} lang={own.lang} dir={own.dir}>
      {entry && (
        <p className={classes.language}>
          <Autonym language={entry} />
        </p>
      )}
      <PageTitle tab={own.words.join}>
        <span className={classes.title}>{pair('title')}</span>
      </PageTitle>
      <ul className={classes.points}>
        <li>
          <IconHeadphones size={28} aria-hidden />
          <div>{pair('privacy')}</div>
        </li>
        <li>
          <IconMicrophone size={28} aria-hidden />
          <div>{pair('allow')}</div>
        </li>
      </ul>
      <Button
        className={classes.join}
        fullWidth
        size="xl"
        loading={busy}
        leftSection={<IconPhone size={28} aria-hidden />}
        onClick={onJoin}
      >
        <span className={classes.two}>
          <Said text={own} word="join" />
          <Said text={second} word="join" className={classes.secondInButton} />
        </span>
      </Button>
    </div>
  );
}
