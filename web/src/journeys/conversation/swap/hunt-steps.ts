import type { RequestView } from '../../../../../src/features/interpreting/request.view';
import { secondsSince, secondsUntil } from '../session/talk-clock';

/** One agency of the hunt, as a line on the screen. */
export interface HuntStep {
  id: string;
  agencyName: string;
  words:
    'ringing' | 'planned' | 'nextIn' | 'accepted' | 'refused' | 'silent' | 'withdrawn' | 'failed';
  /** Since when it rings, or until it will; 0 where no time is told. */
  seconds: number;
  tone: 'now' | 'next' | 'over' | 'good';
}

/** The agencies in their order; the first planned one tells when it will be called at the latest. */
export function huntSteps(
  request: Pick<RequestView, 'offers' | 'nextAgencyAt'>,
  now: number,
): HuntStep[] {
  let nextTold = false;
  return [...request.offers]
    .sort((a, b) => a.position - b.position)
    .map(({ id, agencyName, state, rangAt }): HuntStep => {
      const step = { id, agencyName, seconds: 0 };
      if (state === 'ringing')
        return { ...step, words: 'ringing', seconds: secondsSince(rangAt, now), tone: 'now' };
      if (state === 'accepted') return { ...step, words: 'accepted', tone: 'good' };
      if (state !== 'planned') return { ...step, words: state, tone: 'over' };
      const seconds = secondsUntil(request.nextAgencyAt, now);
      if (nextTold || seconds === 0) return { ...step, words: 'planned', tone: 'next' };
      nextTold = true;
      return { ...step, words: 'nextIn', seconds, tone: 'next' };
    });
}
