import type { RequestView } from '../api/requests';

const terminal: readonly RequestView['state'][] = ['done', 'unmet', 'cancelled', 'failed'];

/** Whether nothing more will happen to the request. */
export function isOver(request: RequestView): boolean {
  return terminal.includes(request.state);
}

/**
 * Which of the view shown and a view just received to show. Events and answers overtake each other: of one
 * request the higher version counts; of two requests the later one, as a member has one at a time.
 */
export function newerRequest(shown: RequestView | null, received: RequestView): RequestView {
  if (shown === null) return received;
  if (shown.id === received.id) return received.version > shown.version ? received : shown;
  return Date.parse(received.createdAt) >= Date.parse(shown.createdAt) ? received : shown;
}
