import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIdempotencyKey } from '../../../api/idempotency-key';
import { askForInterpreter, type NewRequest, type RequestView } from '../../../api/requests';
import { receiveRequest } from '../../../live-request/store';

/** The same request once more, in one tap; the key stays until the service has answered. */
export function useAskAgain(request: RequestView) {
  const key = useRef(newIdempotencyKey());
  return useMutation({
    mutationFn: () => askForInterpreter(sameAgain(request), key.current),
    onSuccess: receiveRequest,
  });
}

function sameAgain(request: RequestView): NewRequest {
  return {
    language: request.language,
    ...(request.dialect === null ? {} : { dialect: request.dialect }),
    gender: request.gender,
    patientPlace: request.patientPlace,
    ...(request.note === null ? {} : { note: request.note }),
    professionalLine: 'browser',
  };
}
