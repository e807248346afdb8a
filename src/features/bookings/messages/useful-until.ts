import { addSeconds } from '../../../kernel/clock.js';
import type { NoticeKind } from './notice-kinds.js';

/** Seconds for which news is worth a try: a mail server may be down for a day, and a night more. */
const NEWS = 36 * 3600;
/** Seconds that a message has at least, for the usual hiccups of a mail server. */
const LEAST = 600;

/** Until when a message is of use: what calls for something to be done only while it can be, and nothing for ever. */
export function usefulUntil(
  kind: NoticeKind,
  { startsAt, offer }: { startsAt: Date; offer: { answerBy: Date | null } | null },
  now: Date,
): Date {
  const news = addSeconds(now, NEWS);
  const end = endOfUse(kind, startsAt, offer?.answerBy ?? null);
  const until = end === null ? news : earlier(end, news);
  const least = addSeconds(now, LEAST);
  return until < least ? least : until;
}

/** null: it is news for as long as news is. */
function endOfUse(kind: NoticeKind, startsAt: Date, answerBy: Date | null): Date | null {
  switch (kind) {
    case 'cancelled':
    case 'missed':
    case 'failed':
    case 'agency_cancelled':
      return null;
    case 'proposed':
    case 'agency_asked':
    case 'agency_reminder':
      return answerBy ?? startsAt;
    case 'asked':
    case 'confirmed':
    case 'interpreter_named':
    case 'changed':
    case 'unplaced':
    case 'handed_back':
    case 'reminder_day':
    case 'reminder_soon':
    case 'agency_changed':
      return startsAt;
  }
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
