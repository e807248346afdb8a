import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetLink, keepLink, keptLink } from './kept-link';
import { makePatientLink, type JoinLinkView } from '../session/session-calls';

/** The patient's one-time link: made on demand, and still there after a reload of the page. */
export function usePatientLink(sessionId: string) {
  const [link, setLink] = useState<JoinLinkView | null>(() => keptLink(sessionId));
  const show = (made: JoinLinkView): void => {
    keepLink(sessionId, made);
    setLink(made);
  };
  const make = useMutation({ mutationFn: () => makePatientLink(sessionId), onSuccess: show });
  const remove = useMutation({
    mutationFn: () => makePatientLink(sessionId, true),
    onSuccess: show,
  });
  return {
    link,
    make: () => make.mutate(),
    remove: () => remove.mutate(),
    busy: make.isPending || remove.isPending,
    error: make.error ?? remove.error,
    forget: () => {
      forgetLink(sessionId);
      setLink(null);
    },
  };
}
