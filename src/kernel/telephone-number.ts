import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Lines of France that cost what a line costs: no short number and none of the 08, which pay whoever is called. */
const ORDINARY_LINE = /^\+33[1-79]\d{8}$/;
/** As a French number is written: nine digits without their 0 may be ten of which one is missing. */
const WRITTEN_WHOLE = /^\s*[+0]/;

/**
 * A telephone number as people write it (`05 36 49 01 01`, `+33 5 36…`, with dots or none), in the form that carriers
 * take (E.164). The service calls ordinary lines of France alone: whoever could make it call elsewhere could make it
 * pay elsewhere.
 * @returns undefined where it is none
 */
export function readTelephoneNumber(text: string): string | undefined {
  if (!WRITTEN_WHOLE.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text, 'FR');
  if (!number?.isPossible() || number.ext) return undefined;
  return ORDINARY_LINE.test(number.number) ? number.number : undefined;
}

/** A French mobile: the one kind of line that reads SMS. @param number E.164 */
export function isMobile(number: string): boolean {
  return /^\+33[67]/.test(number);
}

/** Numbers of France that have two, three, four or six digits: 15, 112, 3949, 118 008. */
const SHORT_NUMBER = /^(1\d|1\d\d|[13]\d{3}|11[68]\d{3})$/;

/**
 * Why the service would not call what was typed: it is no number at all, or one that it never calls (short, 08, of
 * another country).
 * @returns undefined where it would
 */
export function whyNotCalled(text: string): 'not_a_number' | 'never_called' | undefined {
  if (readTelephoneNumber(text)) return undefined;
  if (SHORT_NUMBER.test(text.replace(/[\s.-]/g, ''))) return 'never_called';
  const number = parsePhoneNumberFromString(text, 'FR');
  return number?.isPossible() && !number.ext ? 'never_called' : 'not_a_number';
}
