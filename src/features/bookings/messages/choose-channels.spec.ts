import { describe, expect, it } from '@jest/globals';
import { chooseChannels } from './choose-channels.js';
import { DEFAULT_CHOICE, type MessageChoice, type NoticeMember } from './notice-facts.js';

const member = (choice: Partial<MessageChoice> = {}, given: Partial<NoticeMember> = {}) => ({
  member: {
    ...{ id: 'm', email: 'camille@exemple.test', locale: 'fr' as const, active: true },
    ...{ mobile: '+33639980101', choice: { ...DEFAULT_CHOICE, ...choice } },
    ...given,
  },
  offer: null,
});
const channels = (...given: Parameters<typeof chooseChannels>) =>
  chooseChannels(...given).map(({ channel }) => channel);

describe('where messages go', () => {
  it('is by mail for news, and for the day before, where nothing was chosen', () => {
    expect(channels('confirmed', member(), {})).toEqual(['mail']);
    expect(channels('reminder_day', member(), {})).toEqual(['mail']);
    expect(channels('reminder_soon', member(), {})).toEqual([]);
  });

  it('is as chosen for reminders', () => {
    expect(channels('reminder_day', member({ dayMail: false, daySms: true }), {})).toEqual(['sms']);
    expect(channels('reminder_soon', member({ soonMail: true, soonSms: true }), {})).toEqual([
      ...['mail', 'sms'],
    ]);
  });

  it('is also by SMS for news, where that is wanted or the booking was made by telephone', () => {
    expect(channels('cancelled', member({ newsSms: true }), {})).toEqual(['mail', 'sms']);
    expect(channels('asked', member(), { alsoBySms: true })).toEqual(['mail', 'sms']);
    expect(channels('asked', member({}, { mobile: null }), { alsoBySms: true })).toEqual(['mail']);
  });

  it('is nowhere for reminders to who is suspended; news still comes', () => {
    const suspended = member({ daySms: true }, { active: false });
    expect(channels('reminder_day', suspended, {})).toEqual([]);
    expect(channels('cancelled', suspended, {})).toEqual(['mail']);
  });

  it('is each address of an agency once', () => {
    const offer = { emails: ['a@x.test', 'b@x.test', 'a@x.test'] };
    expect(chooseChannels('agency_asked', { member: null, offer }, {})).toEqual([
      { channel: 'mail', recipient: 'a@x.test' },
      { channel: 'mail', recipient: 'b@x.test' },
    ]);
  });
});
