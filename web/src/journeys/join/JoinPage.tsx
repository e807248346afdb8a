import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { hasCode } from '../../api/api-error';
import { PageSkeleton } from '../../components/PageSkeleton';
import { Stage } from '../conversation/Stage';
import { InterpreterEarly } from './InterpreterEarly';
import { InterpreterJoined } from './InterpreterJoined';
import { InterpreterWelcome } from './InterpreterWelcome';
import { LinkFault } from './LinkFault';
import { PatientJoined } from './PatientJoined';
import { PatientWelcome } from './PatientWelcome';
import { useJoin } from './use-join';

/** `/j/:token`: where a one-time link leads, for the patient and for the interpreter. */
export default function JoinPage() {
  const { t } = useTranslation('join');
  const { token } = useParams<{ token: string }>();
  const { preview, mine, busy, tapped, error, join, retry } = useJoin(token);
  if (mine?.party === 'patient') return <PatientJoined first={mine} tapped={tapped} />;
  return (
    <Stage>
      {mine ? (
        <InterpreterJoined first={mine} tapped={tapped} />
      ) : hasCode(error, 'LINK_NOT_YET') ? (
        <InterpreterEarly error={error} />
      ) : error ? (
        <LinkFault error={error} onRetry={retry} />
      ) : preview?.party === 'patient' ? (
        <PatientWelcome language={preview.language} busy={busy} onJoin={join} />
      ) : preview ? (
        <InterpreterWelcome preview={preview} busy={busy} onJoin={join} />
      ) : (
        <>
          <title>{t('tab')}</title>
          <PageSkeleton />
        </>
      )}
    </Stage>
  );
}
