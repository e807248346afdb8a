import { Conversation } from '../conversation/Conversation';
import type { MyLegView } from '../conversation/session/session-calls';
import { useSession } from '../conversation/session/use-session';

/** The conversation of an interpreter who came by a one-time link. */
export function InterpreterJoined({ first, tapped }: { first: MyLegView; tapped: boolean }) {
  const { query, mine, observe, over } = useSession(first.session.id, first.legId);
  return (
    <Conversation
      mine={mine ?? first}
      over={over}
      atOnce={tapped}
      onSession={observe}
      refresh={() => void query.refetch()}
    />
  );
}
