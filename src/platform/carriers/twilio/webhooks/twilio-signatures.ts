import { Injectable } from '@nestjs/common';
import twilio from 'twilio';
import { type CallbackRequest, CarrierCallbacks } from '../../../access/carrier-callbacks.js';
import { Config } from '../../../config/config.js';

/**
 * Verifies `X-Twilio-Signature`. The address is built from the public one that we gave to Twilio, never from the
 * request's host, which anybody chooses. Any of the account's tokens may have signed: two are in use while one is
 * changed.
 */
@Injectable()
export class TwilioSignatures extends CarrierCallbacks {
  constructor(private readonly config: Config) {
    super();
  }

  override isGenuine({ url, headers, body }: CallbackRequest): boolean {
    const { telephone, publicBaseUrl } = this.config;
    const signature = headers['x-twilio-signature'];
    if (!telephone || typeof signature !== 'string') return false;
    const form = (body ?? {}) as Record<string, string>;
    return telephone.authTokens.some((token) =>
      twilio.validateRequest(token, signature, publicBaseUrl + url, form),
    );
  }
}
