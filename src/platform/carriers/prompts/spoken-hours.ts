/** Dates, times and lengths as people say them in one language. Local dates and times: no zone is meant. */
export interface SpokenHours {
  /** `2026-11-24` → `mardi 24 novembre`. */
  date(date: string): string;
  /** `14:30` → `14 heures 30`. */
  time(time: string): string;
  /** Whole minutes that have a name of their own: a quarter of an hour and the like. */
  length(minutes: number): string | undefined;
}

export const hoursInFrench: SpokenHours = {
  date: (date) => dayOf(date, 'fr-FR').replace(/ 1 /, ' 1er '),
  time: (time) => {
    const [hour, minute] = partsOf(time);
    const hours = hour > 1 ? `${hour} heures` : `${hour === 1 ? 'une' : 'zéro'} heure`;
    if (minute > 0) return `${hours} ${minute}`;
    return { 0: 'minuit', 12: 'midi' }[hour] ?? hours;
  },
  length: (minutes) =>
    ({ 15: 'un quart d’heure', 30: 'une demi-heure', 45: 'trois quarts d’heure', 60: 'une heure' })[
      minutes
    ],
};

export const hoursInEnglish: SpokenHours = {
  date: (date) => dayOf(date, 'en-GB').replace(',', ''),
  time: (time) => {
    const [hour, minute] = partsOf(time);
    const named = minute === 0 ? { 0: 'midnight', 12: 'noon' }[hour] : undefined;
    if (named) return named;
    const onTheClock = hour % 12 === 0 ? 12 : hour % 12;
    const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
    return `${onTheClock}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
  },
  length: (minutes) =>
    ({
      15: 'a quarter of an hour',
      30: 'half an hour',
      45: 'three quarters of an hour',
      60: 'one hour',
    })[minutes],
};

/** Without its year: nobody books so far ahead that it would be needed. */
function dayOf(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  }).format(Date.parse(date));
}

function partsOf(time: string): [hour: number, minute: number] {
  return [Number(time.slice(0, 2)), Number(time.slice(3))];
}
