import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Autonym } from '../../../components/Autonym';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { languageWords } from '../session/language-words';
import classes from './SessionFacts.module.css';
import type { Party, SessionView } from '../session/session-calls';

/** What a party should have before its eyes: the professional the interpreter, the interpreter the wishes. */
export function SessionFacts({ session, party }: { session: SessionView; party: Party }) {
  const { t } = useTranslation('conversation');
  const locale = useLocale();
  const language = languageWords(session.language, session.dialect, locale);
  return (
    <dl className={classes.facts}>
      {party === 'professional' && session.state !== 'replacing' && (
        <Fact label={t('interpreter.label')}>
          <strong>{session.interpreterLabel || '—'}</strong>{' '}
          {/* An agency that accepted by telephone gave no name but its own. */}
          {session.interpreterLabel !== session.agencyName && (
            <span className={classes.soft}>
              {t('interpreter.of', { agency: session.agencyName })}
            </span>
          )}
        </Fact>
      )}
      <Fact label={t('language')}>
        <strong>{language.title}</strong>
        {language.dialect && <span>, {language.dialect}</span>}
        {language.entry && (
          <>
            {' '}
            <Autonym language={language.entry} className={classes.soft} />
          </>
        )}
      </Fact>
      {session.bookedUntil && (
        <Fact label={t('booked.until')}>
          <span className="figures">{formatTime(session.bookedUntil, locale)}</span>
        </Fact>
      )}
      {party === 'interpreter' && (
        <>
          <Fact label={t('network')}>{session.networkName}</Fact>
          <Fact label={t('patientPlace.label')}>{t(`patientPlace.${session.patientPlace}`)}</Fact>
          {session.gender !== 'either' && (
            <Fact label={t('gender.label')}>{t(`gender.${session.gender}`)}</Fact>
          )}
          {session.note && <Fact label={t('note')}>{session.note}</Fact>}
        </>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
