import { describe, expect, it } from '@jest/globals';
import { type AskableContract, whyNotAsked } from './why-not-asked.js';

const open: AskableContract = {
  languages: ['rus', 'tir'],
  openingHours: null,
  closedOnHolidays: true,
  published: [],
  consoleOpen: true,
  hasLine: false,
};
const now = new Date('2026-11-24T09:00:00Z');
const ask = (given: Partial<AskableContract>, at = now, byTelephone = false) =>
  whyNotAsked(
    { ...open, ...given },
    { language: 'rus', now: at, zone: 'Europe/Paris', byTelephone },
  );
const askUnknown = (given: Partial<AskableContract>) =>
  whyNotAsked(
    { ...open, ...given },
    { language: 'und', now, zone: 'Europe/Paris', byTelephone: false },
  );
const busy = (language: string, busyUntil: string | null) => ({
  published: [{ language, state: 'busy' as const, busyUntil }],
});

describe('whyNotAsked', () => {
  it('asks an agency that is open', () => expect(ask({})).toBeNull());
  it('can help to recognise any language that is not known, if it has interpreters at all', () => {
    expect(askUnknown({})).toBeNull();
    expect(askUnknown({ languages: [] })).toBe('language_not_offered');
  });
  it('names a language that is not offered', () =>
    expect(ask({ languages: ['tir'] })).toBe('language_not_offered'));
  it('names a holiday', () => expect(ask({}, new Date('2026-12-25T09:00:00Z'))).toBe('holiday'));
  it('names closed hours before a closed console', () =>
    expect(ask({ openingHours: {}, consoleOpen: false })).toBe('closed'));
  it('names a closed console', () => expect(ask({ consoleOpen: false })).toBe('console_closed'));
  it('calls a line for a professional at a telephone, and for no other', () => {
    const line = { consoleOpen: false, hasLine: true };
    expect(ask(line, now, true)).toBeNull();
    expect(ask(line, now, false)).toBe('console_closed');
    expect(ask({ consoleOpen: false }, now, true)).toBe('console_closed');
    expect(ask({ ...line, openingHours: {} }, now, true)).toBe('closed');
  });
  it('believes what the agency publishes, for the language before the whole', () => {
    expect(ask(busy('rus', null))).toBe('busy');
    expect(ask(busy('*', null))).toBe('busy');
    expect(ask(busy('tir', null))).toBeNull();
    const closedButRussian = [
      { language: '*', state: 'closed' as const, busyUntil: null },
      { language: 'rus', state: 'open' as const, busyUntil: null },
    ];
    expect(ask({ published: closedButRussian })).toBeNull();
    expect(ask({ published: closedButRussian.slice(0, 1) })).toBe('closed');
  });
  it('forgets a busy that has passed', () => {
    expect(ask(busy('rus', '2026-11-24T09:00:01Z'))).toBe('busy');
    expect(ask(busy('rus', '2026-11-24T09:00:00Z'))).toBeNull();
  });
});
