import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issueCode, type MemberView, reinstateMember, suspendMember } from '../../../api/admin';
import { useErrorWords } from '../../../app/use-error-words';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import type { IssuedCode } from './CodeDialog';
import { UndoNotice } from '../UndoNotice';
import { useRefreshMembers } from './use-refresh-members';

/** What the admin is about to decide about a member. */
export interface Decision {
  kind: 'give' | 'replace' | 'suspend' | 'reinstate';
  member: MemberView;
}

interface MemberDecisionsProps {
  networkId: string;
  decision: Decision | null;
  onSettled: () => void;
  onIssued: (issued: IssuedCode) => void;
}

const opposite = { suspend: 'reinstate', reinstate: 'suspend' } as const;

/** What can be taken back. */
type Undoable = Decision & { kind: keyof typeof opposite };

function isUndoable(decision: Decision): decision is Undoable {
  return decision.kind in opposite;
}

/** Asks before it is done, and offers to undo what can be undone. */
export function MemberDecisions(props: MemberDecisionsProps) {
  const { networkId, decision, onSettled, onIssued } = props;
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation('common');
  const words = useErrorWords();
  const refresh = useRefreshMembers(networkId);
  const [done, setDone] = useState<Undoable | null>(null);
  const decide = useMutation({
    mutationFn: ({ kind, member }: Decision) => carryOut(kind, networkId, member.id),
    onSuccess: (code, settled) => {
      if (code) onIssued({ memberName: nameOf(settled.member), code });
      setDone(isUndoable(settled) ? settled : null);
      onSettled();
      refresh();
    },
  });
  const close = (): void => {
    decide.reset();
    onSettled();
  };
  return (
    <>
      <ConfirmDialog
        open={decision !== null}
        title={decision ? t(`${decision.kind}.question`, { name: nameOf(decision.member) }) : ''}
        confirmLabel={decision ? t(`${decision.kind}.confirm`) : ''}
        cancelLabel={common('cancel')}
        danger={decision?.kind === 'suspend' || decision?.kind === 'replace'}
        busy={decide.isPending}
        onConfirm={() => decision && decide.mutate(decision)}
        onCancel={close}
      >
        {decision && t(`${decision.kind}.detail`)}
        {decide.error && <p role="alert">{words(decide.error)}</p>}
      </ConfirmDialog>
      {done && (
        <UndoNotice
          key={`${done.member.id} ${done.kind}`}
          busy={decide.isPending}
          onUndo={() => decide.mutate({ ...done, kind: opposite[done.kind] })}
          onClose={() => setDone(null)}
        >
          {t(`${done.kind}.done`, { name: nameOf(done.member) })}
        </UndoNotice>
      )}
    </>
  );
}

/** @returns the new code, where one was issued */
async function carryOut(
  kind: Decision['kind'],
  networkId: string,
  memberId: string,
): Promise<string | null> {
  if (kind === 'give' || kind === 'replace') return issueCode(networkId, memberId);
  await (kind === 'suspend' ? suspendMember : reinstateMember)(networkId, memberId);
  return null;
}

function nameOf(member: MemberView): string {
  return `${member.givenName} ${member.familyName}`;
}
