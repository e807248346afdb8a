import { SECONDS } from './conversation-times.js';

/** A stretch of talk that both ends confirmed. */
export interface TalkSpan {
  startedAt: Date;
  confirmedUntil: Date;
}

/** What a mutual confirmation does to the open span: nothing, or make it longer, or begin another. */
export type SpanStep = 'keep' | 'extend' | 'begin';

/** A confirmation that seems older than this is not a late one: the clock was set back. */
export const SET_BACK_SECONDS = 60;

const COUNTS_MS = SECONDS.beatCounts * 1000;

/** Whether each end reported, recently enough, that it hears the other. */
export function bothHear(oneSide: Date | null, otherSide: Date | null, now: Date): boolean {
  return isFresh(oneSide, now) && isFresh(otherSide, now);
}

function isFresh(heardAt: Date | null, now: Date): boolean {
  return heardAt !== null && Math.abs(now.getTime() - heardAt.getTime()) <= COUNTS_MS;
}

/**
 * What a mutual confirmation at `now` means. It stretches the open span as long as the gap is one that a lost beat
 * may leave; after a longer one the span stays as it was last confirmed, so that a closed laptop, a killed process
 * or a clock that jumps ahead invents nothing. A confirmation out of order changes nothing. A clock that was set
 * back begins a span of its own and takes nothing from the one before.
 */
export function spanStep(open: TalkSpan | null, now: Date): SpanStep {
  if (!open) return 'begin';
  const gap = now.getTime() - open.confirmedUntil.getTime();
  if (gap > COUNTS_MS || gap < -SET_BACK_SECONDS * 1000) return 'begin';
  return gap > 0 ? 'extend' : 'keep';
}

/** The spans of a session, oldest first, after a mutual confirmation at `now`. The last one is open. */
export function confirmTalk(spans: readonly TalkSpan[], now: Date): TalkSpan[] {
  const open = spans.at(-1) ?? null;
  switch (spanStep(open, now)) {
    case 'keep':
      return [...spans];
    case 'extend':
      return [...spans.slice(0, -1), { startedAt: open!.startedAt, confirmedUntil: now }];
    case 'begin':
      return [...spans, { startedAt: now, confirmedUntil: now }];
  }
}

/** Whole seconds of talk: the spans' sum, rounded once. */
export function talkSeconds(spans: readonly TalkSpan[]): number {
  const millis = spans.reduce(
    (sum, span) => sum + span.confirmedUntil.getTime() - span.startedAt.getTime(),
    0,
  );
  return Math.round(millis / 1000);
}
