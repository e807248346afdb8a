const nbsp = '\u00a0';

/** A French number in pairs, `01 99 00 12 34`; any other as it was given. @param number E.164 or national */
export function formatTelephone(number: string): string {
  const digits = number.replace(/[^\d+]/g, '');
  const national = digits.startsWith('+33') ? `0${digits.slice(3)}` : digits;
  if (!/^0\d{9}$/.test(national)) return number;
  return national.replace(/(\d{2})(?=\d)/g, `$1${nbsp}`);
}

/** As the service has it: ordinary lines of France, neither short numbers nor the 08. */
const callable = /^(?:(?:\+|00)33(?:\(0\))?|0)[1-79]\d{8}$/;

/** Whether the service would call this number, as people write it; told before it is asked. */
export function isCallable(number: string): boolean {
  return callable.test(number.replace(/[\s.\-/]/g, ''));
}
