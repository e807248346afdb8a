import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DEMO_SECRET_KEY, readSettings } from './read-settings.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET_KEY: 'k'.repeat(32),
  DATABASE_URL: 'postgres://u:p@db.example/truchement',
  SMTP_URL: 'smtps://mail.example',
  PUBLIC_BASE_URL: 'https://truchement.example/',
};

const TELEPHONE = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKENS: 'one, two',
  TWILIO_NUMBER: '+33536490000',
};

/** Every variable that is looked at, whatever its value. */
function variablesRead(values: Record<string, string>): Set<string> {
  const names = new Set<string>();
  const watched = new Proxy(values, {
    get: (target, name: string) => {
      names.add(name);
      return target[name];
    },
  });
  readSettings(watched);
  return names;
}

describe('the settings', () => {
  it('are those that docs/settings.md lists, and no other', () => {
    const page = readFileSync('docs/settings.md', 'utf8');
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name!);
    const read = [...variablesRead({}), ...variablesRead(PRODUCTION)];
    expect(listed.sort()).toEqual([...new Set(read)].sort());
  });

  it('let a trial start without any, on this machine alone', () => {
    const { config, faults } = readSettings({});
    expect(faults).toEqual([]);
    expect(config).toMatchObject({
      ...{ production: false, role: 'all', host: '127.0.0.1', port: 3000, demo: true },
      ...{ publicBaseUrl: 'http://localhost:3000', secretKey: DEMO_SECRET_KEY, drainSeconds: 0 },
    });
  });

  it('take empty for unset and cut what surrounds', () => {
    const { config, faults } = readSettings({ PORT: '', HOST: ' 0.0.0.0 ', ROLE: '  ' });
    expect(faults).toEqual([]);
    expect([config.port, config.host, config.role]).toEqual([3000, '0.0.0.0', 'all']);
  });

  it('let production start with all it demands', () => {
    const { config, faults } = readSettings(PRODUCTION);
    expect(faults).toEqual([]);
    expect(config).toMatchObject({ production: true, demo: false, drainSeconds: 5 });
    expect(config.publicBaseUrl).toBe('https://truchement.example');
  });

  it.each([
    [{ SECRET_KEY: '' }, 'SECRET_KEY is missing'],
    [{ SECRET_KEY: DEMO_SECRET_KEY }, 'SECRET_KEY is missing or is the demo secret'],
    [{ SECRET_KEY: 'short' }, 'SECRET_KEY is shorter'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL is missing'],
    [{ SMTP_URL: '' }, 'SMTP_URL is missing'],
    [{ PUBLIC_BASE_URL: '' }, 'PUBLIC_BASE_URL is missing'],
    [{ PUBLIC_BASE_URL: 'http://truchement.example' }, 'PUBLIC_BASE_URL must start with https'],
    [{ DEMO: 'on' }, 'DEMO is on'],
    [{ ...TELEPHONE, TWILIO_API_URL: 'http://127.0.0.1:4000' }, 'TWILIO_API_URL is set'],
    [
      { ...TELEPHONE, TWILIO_FALLBACK_URL: 'http://secours.example/a.xml' },
      'TWILIO_FALLBACK_URL is not a URL that starts with https://',
    ],
  ])('refuse production with %j in one sentence', (change, sentence) => {
    const { faults } = readSettings({ ...PRODUCTION, ...change });
    expect(faults).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    [{ PORT: '0' }, 'PORT is "0"; expected a whole number from 1 to 65535.'],
    [{ PORT: '80.5' }, 'PORT is "80.5"'],
    [{ ROLE: 'boss' }, 'ROLE is "boss"; expected one of all, web, worker.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not a URL'],
    [{ PUBLIC_BASE_URL: 'truchement' }, 'PUBLIC_BASE_URL is not a URL'],
    [{ TURN_URLS: 'stun:x', TURN_SECRET: 's' }, 'TURN_URLS holds something else'],
    [{ TURN_URLS: 'turn:x' }, 'TURN_URLS is set without TURN_SECRET'],
    [{ ...TELEPHONE, TWILIO_ACCOUNT_SID: 'SK1' }, 'TWILIO_ACCOUNT_SID must start with AC'],
    [{ ...TELEPHONE, TWILIO_AUTH_TOKENS: '' }, 'TWILIO_AUTH_TOKENS is missing'],
    [{ ...TELEPHONE, TWILIO_NUMBER: '' }, 'TWILIO_NUMBER is missing'],
    [{ ...TELEPHONE, TWILIO_NUMBER: '05 36 49 00 00' }, 'TWILIO_NUMBER must be in international'],
    [{ ...TELEPHONE, TWILIO_REGION: 'france' }, 'TWILIO_REGION is "france"'],
    [{ ...TELEPHONE, TWILIO_EDGE: 'Paris 1' }, 'TWILIO_EDGE is "Paris 1"'],
    [{ ...TELEPHONE, TWILIO_CALLS_PER_SECOND: '0' }, 'TWILIO_CALLS_PER_SECOND is "0"'],
    [{ ...TELEPHONE, TWILIO_CALLS_AT_ONCE: 'many' }, 'TWILIO_CALLS_AT_ONCE is "many"'],
    [{ ...TELEPHONE, TWILIO_FALLBACK_URL: 'secours.xml' }, 'TWILIO_FALLBACK_URL is not a URL'],
    [{ ...TELEPHONE, TWILIO_API_URL: 'localhost' }, 'TWILIO_API_URL is not a URL'],
  ])('refuse %j in one sentence', (env, sentence) => {
    const { faults } = readSettings(env);
    expect(faults).toEqual([expect.stringContaining(sentence)]);
  });

  it('have no telephone where no account is named, and Ireland where one is', () => {
    expect(readSettings({ TWILIO_CALLS_AT_ONCE: '3' }).config.telephone).toBeUndefined();
    const { config, faults } = readSettings(TELEPHONE);
    expect(faults).toEqual([]);
    expect(config.telephone).toMatchObject({
      ...{ authTokens: ['one', 'two'], region: 'ie1', edge: 'dublin' },
      ...{ callsPerSecond: 1, callsAtOnce: 10, apiUrl: undefined },
    });
  });

  it('tell all faults at once, and never a secret', () => {
    const { faults } = readSettings({
      ...{ NODE_ENV: 'production', SECRET_KEY: 'hunter2', PORT: 'x', ROLE: 'x' },
      DATABASE_URL: 'nonsense://user:hunter2@host',
    });
    expect(faults.length).toBeGreaterThanOrEqual(6);
    expect(faults.join(' ')).not.toContain('hunter2');
  });
});
