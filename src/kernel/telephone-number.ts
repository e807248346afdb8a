import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Lines of France that cost what a line costs: no short number and none of the 08, which pay whoever is called. */
const ORDINARY_LINE = /^\+33[1-79]\d{8}$/;

/**
 * A telephone number as people write it (`05 36 49 01 01`, `+33 5 36…`, with dots or none), in the form that carriers
 * take (E.164). The service calls ordinary lines of France alone: whoever could make it call elsewhere could make it
 * pay elsewhere.
 * @returns undefined where it is none
 */
export function readTelephoneNumber(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, 'FR');
  if (!number?.isPossible() || number.ext) return undefined;
  return ORDINARY_LINE.test(number.number) ? number.number : undefined;
}
