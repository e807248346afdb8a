import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { type Sms, type SmsOutcome, SmsSender } from '../../../sms/sms-sender.js';
import { CallbackUrls } from '../callback-urls.js';
import { TwilioApi } from '../client/twilio-api.js';

/** Seconds: the longest that Twilio keeps a message in its queue. */
const LONGEST = 36_000;
/** Less than that Twilio does not advise. */
const SHORTEST = 10;

/**
 * SMS by Twilio. Like a call's, a creation has no key by which a repetition would be known: an answer that did not come
 * is `unknown`.
 */
@Injectable()
export class TwilioSms extends SmsSender {
  constructor(
    private readonly config: Config,
    private readonly api: TwilioApi,
    private readonly urls: CallbackUrls,
  ) {
    super();
  }

  get enabled(): boolean {
    return this.config.telephone !== undefined;
  }

  async send({ id, recipient, text, usefulSeconds }: Sms): Promise<SmsOutcome> {
    const outcome = await this.api.createMessage({
      ...{ to: recipient, body: text, statusCallback: this.urls.message(id) },
      validitySeconds: Math.max(SHORTEST, Math.min(LONGEST, Math.floor(usefulSeconds))),
    });
    switch (outcome.kind) {
      case 'done':
        return { kind: 'sent' };
      case 'refused':
        return { kind: 'refused', status: outcome.status, code: outcome.code };
      case 'not_processed':
        return { kind: 'later' };
      case 'unknown':
        return { kind: 'unknown' };
    }
  }
}
