import { describe, expect, it } from '@jest/globals';
import type { ForecastView } from '../../../api/requests';
import { forecastWords } from './forecast-words';

const forecast = (values: Partial<ForecastView>): ForecastView => ({
  language: 'rus',
  count: 120,
  enough: true,
  medianSeconds: 42,
  outOfTenWithin120: 9,
  someoneOpen: true,
  ...values,
});

describe('forecastWords', () => {
  it('rounds the usual wait to five seconds', () => {
    expect(forecastWords(forecast({}))).toEqual({ kind: 'usual', medianSeconds: 40, outOfTen: 9 });
  });

  it('never promises no wait at all', () => {
    expect(forecastWords(forecast({ medianSeconds: 1 }))).toMatchObject({ medianSeconds: 5 });
  });

  it('rounds a long wait to half a minute', () => {
    expect(forecastWords(forecast({ medianSeconds: 170 }))).toMatchObject({ medianSeconds: 180 });
  });

  it('says so when there are too few calls', () => {
    const few = forecast({ enough: false, medianSeconds: null, outOfTenWithin120: null });
    expect(forecastWords(few)).toEqual({ kind: 'tooFew' });
  });

  it('puts closed agencies before any figure', () => {
    expect(forecastWords(forecast({ someoneOpen: false }))).toEqual({ kind: 'nobodyOpen' });
  });
});
