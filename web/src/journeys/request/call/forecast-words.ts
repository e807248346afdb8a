import type { ForecastView } from '../../../api/requests';

export type ForecastWords =
  | { kind: 'usual'; medianSeconds: number; outOfTen: number }
  | { kind: 'tooFew' }
  | { kind: 'nobodyOpen' };

/** What to say of the wait: never a figure that the history does not carry. */
export function forecastWords(forecast: ForecastView): ForecastWords {
  if (!forecast.someoneOpen) return { kind: 'nobodyOpen' };
  const { enough, medianSeconds, outOfTenWithin120 } = forecast;
  if (!enough || medianSeconds === null || outOfTenWithin120 === null) return { kind: 'tooFew' };
  return { kind: 'usual', medianSeconds: roundWait(medianSeconds), outOfTen: outOfTenWithin120 };
}

/** To 5 s up to two minutes, to 30 s beyond: an exact second would promise too much. */
function roundWait(seconds: number): number {
  const step = seconds <= 120 ? 5 : 30;
  return Math.max(step, Math.round(seconds / step) * step);
}
