import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError, detailOf, hasCode } from '../../../api/api-error';
import {
  askForInterpreter,
  getRequest,
  liveRequestQuery,
  requestOptionsQuery,
  type NewRequest,
} from '../../../api/requests';
import { queryClient } from '../../../app/query-client';
import { useMe } from '../../../app/use-me';
import { receiveRequest } from '../../../live-request/store';
import { keepLine, noteCalled } from '../telephone/telephone-memory';
import { toNewRequest } from './request-form';
import type { RequestFormHandle } from './use-request-form';

/**
 * The one action of the page: asks for an interpreter, once, however often it is tapped.
 * @param canTelephone whether the service has a telephone
 */
export function useCall({ form, noteAnswered }: RequestFormHandle, canTelephone: boolean) {
  const me = useMe();
  const running = useRef(false);
  const mutation = useMutation({
    mutationFn: async () => {
      const body = toNewRequest(form, canTelephone);
      if (body === null) throw new Error('no language chosen');
      return askForInterpreter(body, form.idempotencyKey);
    },
    onSuccess: (request) => {
      noteAnswered();
      rememberLine(request);
      receiveRequest(request);
    },
    onError: async (error) => {
      // Without an answer, or after an incident, the request may exist: the same key finds it again.
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) noteAnswered();
      if (hasCode(error, 'REQUEST_ALREADY_LIVE')) await showLiveOne(error);
      // The service has lost its telephone since the page asked: the choice goes.
      if (hasCode(error, 'TELEPHONE_UNAVAILABLE'))
        await queryClient.invalidateQueries(requestOptionsQuery);
    },
    onSettled: () => {
      running.current = false;
    },
  });
  const call = (): void => {
    // A double tap comes before React has disabled the button.
    if (running.current) return;
    running.current = true;
    mutation.mutate();
  };
  function rememberLine({ professionalLine }: Pick<NewRequest, 'professionalLine'>): void {
    if (!me || !canTelephone) return;
    const { telephone, keepTelephone } = form;
    if (professionalLine === 'telephone') noteCalled(me.id, telephone);
    if (keepTelephone && telephone !== '') keepLine(me.id, { professionalLine, telephone });
  }
  return { call, calling: mutation.isPending, error: mutation.error, forgetError: mutation.reset };
}

async function showLiveOne(error: ApiError): Promise<void> {
  const id = detailOf(error, 'requestId');
  if (typeof id === 'string') receiveRequest(await getRequest(id));
  else await queryClient.invalidateQueries(liveRequestQuery);
}
