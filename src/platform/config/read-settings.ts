import { resolve } from 'node:path';
import type { Config } from './config.js';
import { readTelephone } from './telephone-settings.js';

/** The root secret of the embedded default. It is public, so production refuses it. */
export const DEMO_SECRET_KEY = 'truchement-demo-secret-not-for-production';

const ROLES = ['all', 'web', 'worker'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Reads every setting and collects every fault, so that a person mends them all at once. */
export function readSettings(env: NodeJS.ProcessEnv): { config: Config; faults: string[] } {
  const faults: string[] = [];
  const text = (name: string) => env[name]?.trim() || undefined;

  function choice<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = text(name);
    if (value === undefined) return otherwise;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    faults.push(`${name} is "${value}"; expected one of ${allowed.join(', ')}.`);
    return otherwise;
  }

  function integer(name: string, otherwise: number, least: number, most: number): number {
    const value = text(name);
    if (value === undefined) return otherwise;
    const parsed = Number(value);
    if (Number.isInteger(parsed) && parsed >= least && parsed <= most) return parsed;
    faults.push(`${name} is "${value}"; expected a whole number from ${least} to ${most}.`);
    return otherwise;
  }

  function url(name: string, protocols: string[]): string | undefined {
    const value = text(name);
    if (value === undefined) return undefined;
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (parsed && protocols.includes(parsed.protocol)) return value.replace(/\/+$/, '');
    faults.push(
      `${name} is not a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
    );
    return undefined;
  }

  const production = env['NODE_ENV'] === 'production';
  const port = integer('PORT', 3000, 1, 65_535);
  const { telephone, faults: telephoneFaults } = readTelephone({ text, integer, url }, production);
  const config: Config = {
    production,
    role: choice('ROLE', ROLES, 'all'),
    host: text('HOST') ?? '127.0.0.1',
    port,
    publicBaseUrl: url('PUBLIC_BASE_URL', ['http:', 'https:']) ?? `http://localhost:${port}`,
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    dataDir: resolve(text('DATA_DIR') ?? '.data'),
    secretKey: text('SECRET_KEY') ?? DEMO_SECRET_KEY,
    smtpUrl: url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: text('MAIL_FROM') ?? 'Truchement <truchement@localhost>',
    turnUrls: (text('TURN_URLS') ?? '')
      .split(',')
      .map((u) => u.trim())
      .filter(Boolean),
    turnSecret: text('TURN_SECRET'),
    turnPort: integer('TURN_PORT', 3478, 0, 65_535),
    iceTransportPolicy: choice('ICE_TRANSPORT_POLICY', ['all', 'relay'] as const, 'all'),
    logLevel: choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    demo: choice('DEMO', ['on', 'off'] as const, production ? 'off' : 'on') === 'on',
    trustedProxies: integer('TRUSTED_PROXIES', 0, 0, 10),
    drainSeconds: integer('DRAIN_SECONDS', production ? 5 : 0, 0, 60),
    hideCountsUnder: integer('HIDE_COUNTS_UNDER', 5, 0, 100),
    telephone,
  };
  faults.push(...telephoneFaults, ...faultsTogether(config, env));
  return { config, faults };
}

/** Faults that only show when several settings are read together. */
function faultsTogether(config: Config, env: NodeJS.ProcessEnv): string[] {
  const faults: string[] = [];
  if (config.turnUrls.some((u) => !/^turns?:/.test(u)))
    faults.push(
      'TURN_URLS holds something else than turn: or turns: addresses, separated by commas.',
    );
  if (config.turnUrls.length > 0 && !config.turnSecret)
    faults.push('TURN_URLS is set without TURN_SECRET, the shared secret of those servers.');
  if (!config.production) return faults;
  if (config.secretKey === DEMO_SECRET_KEY)
    faults.push(
      'SECRET_KEY is missing or is the demo secret; production needs 32 random characters or more.',
    );
  else if (config.secretKey.length < 32)
    faults.push(
      'SECRET_KEY is shorter than 32 characters; make one with `openssl rand -base64 48`.',
    );
  if (!config.databaseUrl)
    faults.push('DATABASE_URL is missing; production does not run on the embedded PostgreSQL.');
  if (!config.smtpUrl)
    faults.push(
      'SMTP_URL is missing; production must send one-time codes by mail, the local outbox is for demos.',
    );
  if (!env['PUBLIC_BASE_URL'])
    faults.push(
      'PUBLIC_BASE_URL is missing; production needs the address that browsers use, with https.',
    );
  else if (!config.publicBaseUrl.startsWith('https:'))
    faults.push(
      'PUBLIC_BASE_URL must start with https:// in production; browsers give no microphone without it.',
    );
  if (config.demo) faults.push('DEMO is on; production does not seed the demo network.');
  return faults;
}
