import { Stage } from '../conversation/Stage';
import type { MyLegView } from '../conversation/session/session-calls';
import { useSession } from '../conversation/session/use-session';
import { PatientConversation } from './PatientConversation';

/** The patient's call, from the tap that joined to its end. */
export function PatientJoined({ first, tapped }: { first: MyLegView; tapped: boolean }) {
  const { query, mine, observe, over } = useSession(first.session.id, first.legId);
  return (
    <Stage>
      <PatientConversation
        mine={mine ?? first}
        over={over}
        tapped={tapped}
        onSession={observe}
        refresh={() => void query.refetch()}
      />
    </Stage>
  );
}
