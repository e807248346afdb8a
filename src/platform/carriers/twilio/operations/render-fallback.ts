import twilio from 'twilio';
import { sayAll } from '../steps/render-step.js';

/** An agency's line as a contract gives it. */
export interface FallbackLine {
  readonly agencyName: string;
  /** E.164. */
  readonly line: string;
  readonly ringSeconds: number;
  /** Keys sent once answered, for a menu that answers there. */
  readonly menuKeys: string | null;
}

export interface Fallback {
  readonly networkName: string;
  /** In the order of their ranks. */
  readonly lines: readonly FallbackLine[];
  /** Our number, which the agencies see. */
  readonly callerId: string;
  readonly limitSeconds: number;
}

/**
 * The document that dials a network's agencies in order while nobody of ours answers. Nothing in it can decide: after
 * a conversation that the agency ended, the caller hears that the next one is called, and hangs up.
 */
export function renderFallback({ networkName, lines, callerId, limitSeconds }: Fallback): string {
  const document = new twilio.twiml.VoiceResponse();
  sayAll(document, [{ key: 'fallback_begins', params: { network: networkName } }]);
  for (const [index, { agencyName, line, ringSeconds, menuKeys }] of lines.entries()) {
    if (index > 0) {
      sayAll(document, [{ key: 'fallback_next' }]);
      document.pause({ length: 2 });
    }
    const asked = { agency: agencyName, position: index + 1 };
    sayAll(document, [{ key: 'agency_asked', params: asked }]);
    const dial = document.dial({ callerId, timeout: ringSeconds, timeLimit: limitSeconds });
    dial.number(menuKeys ? { sendDigits: menuKeys } : {}, line);
  }
  sayAll(document, [{ key: 'fallback_end' }]);
  document.hangup();
  return document.toString();
}
