import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../kernel/clock.js';
import { Config } from '../config/config.js';
import { embeddedTurnSecret } from './embedded-turn-secret.js';
import { makeTurnCredentials } from './turn-credentials.js';

/** Longer than any session: a relay asks for the credentials again each time it is refreshed. */
const HOLD_SECONDS = 4 * 3600;

export interface IceConfiguration {
  iceServers: { urls: string[]; username?: string; credential?: string }[];
  iceTransportPolicy: 'all' | 'relay';
}

/** Tells a page by which servers it may reach the others. */
@Injectable()
export class IceServers {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param holder whom the credentials are for, such as a leg's id: letters, digits, `-` and `_` */
  for(holder: string): IceConfiguration {
    const { iceTransportPolicy } = this.config;
    const urls = this.#urls();
    if (urls.length === 0) return { iceServers: [], iceTransportPolicy };
    const secret = this.config.turnSecret ?? embeddedTurnSecret(this.config.secretKey);
    const expiresAt = addSeconds(this.clock.now(), HOLD_SECONDS);
    const credentials = makeTurnCredentials(secret, holder, expiresAt);
    return { iceServers: [{ urls, ...credentials }], iceTransportPolicy };
  }

  #urls(): string[] {
    const { turnUrls, turnPort, publicBaseUrl } = this.config;
    if (turnUrls.length > 0 || turnPort === 0) return turnUrls;
    const { hostname } = new URL(publicBaseUrl);
    // The embedded server speaks IPv4; "localhost" may well be resolved to ::1.
    const host = hostname === 'localhost' ? '127.0.0.1' : hostname;
    return [`turn:${host}:${turnPort}?transport=udp`];
  }
}
