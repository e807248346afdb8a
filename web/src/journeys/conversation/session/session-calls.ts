import { queryOptions } from '@tanstack/react-query';
import type {
  JoinLinkPreviewView,
  JoinLinkView,
  MyLegView,
  RatingBody,
  SessionView,
  SwapBody,
} from '../../../api/generated';
import { http } from '../../../api/http';
import { observeServiceTime } from '../../../time/device-clock';

export type { Party } from '../../../../../src/features/interpreting/session.view';
export type {
  JoinLinkPreviewView,
  JoinLinkView,
  LegView,
  MyLegView,
  SessionView,
} from '../../../api/generated';

export const problems = ['dialect', 'cut', 'late', 'conduct', 'sound'] as const;
export type Problem = (typeof problems)[number];

export type Rating = RatingBody;

/** @param legId which one, where this browser may hold two: a member's own and a one-time link's */
export const myLegQuery = (sessionId: string, legId?: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, legId ?? null],
    queryFn: async ({ signal }) => {
      const path = `/api/sessions/${encodeURIComponent(sessionId)}${which(legId)}`;
      const mine = await http.get<MyLegView>(path, { signal });
      observeServiceTime(mine.session.now);
      return mine;
    },
  });

export function endSession(sessionId: string): Promise<SessionView> {
  return http.post<SessionView>(`/api/sessions/${sessionId}/end`);
}

/** The professional of a booked conversation asks the interpreter for five minutes more. */
export function askExtension(sessionId: string): Promise<SessionView> {
  return http.post<SessionView>(`/api/sessions/${sessionId}/extension`, { minutes: 5 });
}

/** The interpreter says whether they have the time. */
export function answerExtension(
  sessionId: string,
  legId: string,
  accept: boolean,
): Promise<SessionView> {
  const path = `/api/sessions/${sessionId}/extension/answer${which(legId)}`;
  return http.post<SessionView>(path, { accept });
}

export function leaveSession(sessionId: string, legId: string): Promise<void> {
  return http.post(`/api/sessions/${sessionId}/leave${which(legId)}`);
}

function which(legId: string | undefined): string {
  return legId === undefined ? '' : `?legId=${legId}`;
}

export function swapInterpreter(sessionId: string, body: SwapBody): Promise<SessionView> {
  return http.post<SessionView>(`/api/sessions/${sessionId}/swap`, body);
}

/** A new one-time link for the patient; the former unused one stops working. */
export function makePatientLink(sessionId: string, remove = false): Promise<JoinLinkView> {
  return http.post<JoinLinkView>(
    `/api/sessions/${sessionId}/patient-link`,
    remove ? { remove } : {},
  );
}

/**
 * Has the patient of a conversation by telephone called.
 * @param telephone as people write it; the service keeps it no longer than the call
 * @param leavesMessage where a voicemail answers
 */
export function callPatient(
  sessionId: string,
  telephone: string,
  leavesMessage: boolean,
): Promise<SessionView> {
  const path = `/api/sessions/${sessionId}/patient-call`;
  return http.post<SessionView>(path, { telephone, leavesMessage });
}

export function hangUpPatient(sessionId: string): Promise<SessionView> {
  return http.post<SessionView>(`/api/sessions/${sessionId}/patient-call/end`);
}

export function rateSession(sessionId: string, rating: Rating): Promise<unknown> {
  return http.post(`/api/sessions/${sessionId}/rating`, rating);
}

export function previewJoin(token: string, signal?: AbortSignal): Promise<JoinLinkPreviewView> {
  return http.get<JoinLinkPreviewView>(`/api/join/${encodeURIComponent(token)}`, { signal });
}

/** Binds this browser to the link's leg. The same browser may do it again. */
export function takeJoin(token: string): Promise<MyLegView> {
  return http.post<MyLegView>(`/api/join/${encodeURIComponent(token)}`);
}
