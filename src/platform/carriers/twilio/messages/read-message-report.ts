import type { SmsReport } from '../../../sms/sms-reports.js';

/** What a callback of Twilio's says of an SMS; undefined where it says nothing new. */
export function readMessageReport(
  form: Readonly<Record<string, string | undefined>>,
): SmsReport | undefined {
  switch (form['MessageStatus']) {
    case 'sent':
    case 'delivered':
      return { kind: 'on_its_way' };
    case 'failed':
    case 'undelivered':
      return { kind: 'lost', code: Number(form['ErrorCode'] ?? 0) || 0 };
    default:
      return undefined;
  }
}
