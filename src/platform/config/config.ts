import { readSettings } from './read-settings.js';
import type { TelephoneSettings } from './telephone-settings.js';

/** The settings of one process, read once at start. */
export class Config {
  /** `production` refuses demo secrets and the demo network. */
  production: boolean;
  role: 'all' | 'web' | 'worker';
  host: string;
  port: number;
  /** No trailing slash; the origin that browsers and carriers use. */
  publicBaseUrl: string;
  /** undefined: the embedded server in `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** Root secret; keys for codes, cookies and links are derived from it. */
  secretKey: string;
  /** undefined: mail goes to the local outbox page. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Addresses of TURN servers; empty: the embedded one. */
  turnUrls: string[];
  /** Shared secret of the TURN servers (REST credentials, `use-auth-secret` in coturn). */
  turnSecret: string | undefined;
  /** Port of the embedded TURN server; 0 switches it off. */
  turnPort: number;
  /** `relay` hides the parties' addresses from each other. */
  iceTransportPolicy: 'all' | 'relay';
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Seed the demo network into an empty database. */
  demo: boolean;
  /** Proxies in front of us whose X-Forwarded-For is believed (number of hops). */
  trustedProxies: number;
  /** After SIGTERM, seconds during which readiness says no while everything still works. */
  drainSeconds: number;
  /** Reports hide counts of sessions from 1 to one less than this; 0 or 1 hides nothing. */
  hideCountsUnder: number;
  /** undefined: no telephone, voice is the browsers' alone. */
  telephone: TelephoneSettings | undefined;
}

/** A fault of the settings, one sentence each. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(
      `The settings do not allow a start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
}

/**
 * The settings from the environment.
 * @throws ConfigError with one readable sentence per fault
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { config, faults } = readSettings(environment);
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}
