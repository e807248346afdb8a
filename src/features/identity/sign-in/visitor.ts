import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DEVICE_COOKIE,
  readCookies,
  SESSION_COOKIE,
  setCookie,
} from '../../../platform/access/cookies.js';
import { clientAddress } from '../../../platform/rate-limits/index.js';
import type { NewSession } from '../sessions/open-session.js';
import { TRUSTED_DEVICE_SECONDS } from './attack-limits.js';

/** The browser that wants to sign in. */
export interface Visitor {
  /** As the limits count it. */
  address: string;
  cookieHeader: string | undefined;
  /** What names the device, if it was ever trusted. */
  deviceToken: string | undefined;
}

export function visitorOf(request: FastifyRequest): Visitor {
  const cookieHeader = request.headers.cookie;
  return {
    address: clientAddress(request.ip),
    cookieHeader,
    deviceToken: readCookies(cookieHeader).get(DEVICE_COOKIE),
  };
}

/** Gives the browser its cookies. */
export function handOver(reply: FastifyReply, session: NewSession, deviceToken?: string): void {
  const cookies = [setCookie(SESSION_COOKIE, session.token, session.cookieSeconds)];
  if (deviceToken) cookies.push(setCookie(DEVICE_COOKIE, deviceToken, TRUSTED_DEVICE_SECONDS));
  void reply.header('set-cookie', cookies);
}
