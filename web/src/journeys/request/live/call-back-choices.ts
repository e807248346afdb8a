import { localParts } from '../../../format/instant';

export interface CallBackChoice {
  id: 'half' | 'hour' | 'twoHours' | 'evening';
  /** ISO 8601. */
  until: string;
}

const minute = 60_000;
/** When a cabinet's day ends, in minutes after midnight in the network's time zone. */
const eveningMinutes = 19 * 60;
/** The service refuses to stand longer than this; a minute less, for clocks that differ. */
const longestMinutes = 8 * 60 - 1;

/**
 * Until when one may ask to be called back. The end of the day is offered only where it is later than two
 * hours from now and within what the service allows.
 * @param now milliseconds, the service's time
 */
export function callBackChoices(now: number): CallBackChoice[] {
  const after = (minutes: number): string => new Date(now + minutes * minute).toISOString();
  const { hour, minute: past } = localParts(now);
  const toEvening = eveningMinutes - (hour * 60 + past);
  const choices: CallBackChoice[] = [
    { id: 'half', until: after(30) },
    { id: 'hour', until: after(60) },
    { id: 'twoHours', until: after(120) },
  ];
  if (toEvening > 120 && toEvening <= longestMinutes) {
    const wholeMinute = Math.floor(now / minute) * minute;
    choices.push({
      id: 'evening',
      until: new Date(wholeMinute + toEvening * minute).toISOString(),
    });
  }
  return choices;
}
