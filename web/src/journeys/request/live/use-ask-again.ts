import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIdempotencyKey } from '../../../api/idempotency-key';
import { askForInterpreter, type NewRequest, type RequestView } from '../../../api/requests';
import { useMe } from '../../../app/use-me';
import { receiveRequest } from '../../../live-request/store';
import { noteCalled } from '../telephone/telephone-memory';

/**
 * The same request once more, in one tap; the key stays until the service has answered.
 * @param telephone where to call, of a request by telephone: the service forgot it with the request
 */
export function useAskAgain(request: RequestView, telephone: string) {
  const me = useMe();
  const key = useRef(newIdempotencyKey());
  return useMutation({
    mutationFn: () => askForInterpreter(sameAgain(request, telephone), key.current),
    onSuccess: (asked) => {
      if (me && asked.professionalLine === 'telephone') noteCalled(me.id, telephone);
      receiveRequest(asked);
    },
  });
}

function sameAgain(request: RequestView, telephone: string): NewRequest {
  return {
    language: request.language,
    ...(request.dialect === null ? {} : { dialect: request.dialect }),
    gender: request.gender,
    patientPlace: request.patientPlace,
    ...(request.note === null ? {} : { note: request.note }),
    professionalLine: request.professionalLine,
    ...(request.professionalLine === 'telephone' ? { telephone: telephone.trim() } : {}),
  };
}
