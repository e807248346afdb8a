import { lazy, useEffect } from 'react';
import type { RequestView } from '../../../api/requests';
import { AskingView } from './AskingView';
import { HuntView } from './HuntView';
import { codeForTelephone } from './telephone/code-for-telephone';
import { OngoingView } from './OngoingView';
import { UnmetView } from './UnmetView';
import { WaitingView } from './WaitingView';

const TelephoneView = lazy(codeForTelephone);

/** The request on screen, as it stands. */
export function LivePage({ request }: { request: RequestView }) {
  const byTelephone = request.professionalLine === 'telephone';
  useEffect(() => {
    // Wanted as soon as somebody accepts.
    if (byTelephone) codeForTelephone().catch(() => undefined);
  }, [byTelephone]);
  const over = request.state === 'unmet' || request.state === 'failed';
  if (byTelephone && request.sessionId !== null && !over)
    return <TelephoneView request={request} sessionId={request.sessionId} />;
  switch (request.state) {
    case 'unmet':
    case 'failed':
      return <UnmetView key={request.id} request={request} />;
    case 'asking':
      return <AskingView request={request} />;
    case 'waiting':
      return <WaitingView request={request} />;
    default:
      // A swap hunts again while the conversation lives on: the conversation's page shows it.
      return request.sessionId === null ? (
        <HuntView request={request} />
      ) : (
        <OngoingView request={request} sessionId={request.sessionId} />
      );
  }
}
