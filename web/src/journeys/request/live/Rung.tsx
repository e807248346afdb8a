import {
  IconBellRinging,
  IconCheck,
  IconClock,
  IconMinus,
  IconPhoneX,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OfferOfRequestView, RequestView } from '../../../api/requests';
import classes from './Ladder.module.css';
import { reasonWords } from './offer-reason';
import { offerWords } from './offer-words';

const icons = {
  planned: IconClock,
  ringing: IconBellRinging,
  accepted: IconCheck,
  refused: IconMinus,
  silent: IconPhoneX,
  withdrawn: IconMinus,
  failed: IconPlugConnectedX,
} as const;

interface RungProps {
  offer: OfferOfRequestView;
  gender: RequestView['gender'];
  /** When this agency will be asked, where it is the next one (ISO 8601). */
  askedAt: string | null;
  /** Milliseconds. */
  now: number;
}

/** One agency of the ladder. */
export function Rung({ offer, gender, askedAt, now }: RungProps) {
  const { t } = useTranslation('request');
  const Icon = icons[offer.state];
  const reason = reasonWords(offer.reason, gender, t);
  return (
    <li className={classes.rung} data-state={offer.state}>
      <span className={classes.sign}>
        <Icon size={22} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.agency}>{offer.agencyName}</span>
        <span className={`${classes.state} figures`}>{stateWords()}</span>
      </span>
      {offer.state === 'ringing' && offer.rangAt && offer.ringsUntil && (
        <span className={classes.track} aria-hidden>
          <span
            className={classes.fill}
            style={{ width: `${shareGone(offer.rangAt, offer.ringsUntil, now) * 100}%` }}
          />
        </span>
      )}
    </li>
  );

  /** An agency that could not be asked gives its reason only; one that refused, the word and the reason. */
  function stateWords(): string {
    const state = offerWords(offer, askedAt, now, t);
    if (reason === null) return state;
    return offer.state === 'failed' ? reason : t('offer.because', { state, reason: lower(reason) });
  }
}

function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

function shareGone(from: string, until: string, now: number): number {
  const start = Date.parse(from);
  const length = Date.parse(until) - start;
  return length <= 0 ? 1 : Math.min(1, Math.max(0, (now - start) / length));
}
