import { describe, expect, it } from '@jest/globals';
import { settingsDraftOf, settingsFaults, toSettings } from './settings-draft';

const settings = { noticeMinutes: 60, horizonDays: 90, mostMinutes: 120 };
const draft = settingsDraftOf(settings);

describe('the form of booking settings', () => {
  it('gives back what it was filled with', () => {
    expect(settingsFaults(draft)).toEqual({});
    expect(toSettings(draft)).toEqual(settings);
  });

  it.each([
    [{ noticeMinutes: '' }, { noticeMinutes: 'noticeMinutes' }],
    [{ noticeMinutes: '10081' }, { noticeMinutes: 'noticeMinutes' }],
    [{ horizonDays: '0' }, { horizonDays: 'horizonDays' }],
    [{ horizonDays: '1,5' }, { horizonDays: 'horizonDays' }],
    [{ mostMinutes: '50' }, { mostMinutes: 'mostMinutes' }],
    [{ mostMinutes: '495' }, { mostMinutes: 'mostMinutes' }],
    [{ noticeMinutes: '2880', horizonDays: '1' }, { noticeMinutes: 'never' }],
    [{ noticeMinutes: '2880', horizonDays: '0' }, { horizonDays: 'horizonDays' }],
  ])('finds what is wrong: %j', (given, faults) => {
    expect(settingsFaults({ ...draft, ...given })).toEqual(faults);
  });
});
