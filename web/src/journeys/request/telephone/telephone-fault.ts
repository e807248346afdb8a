import { isCallable } from '../../../format/telephone';

/** What is wrong with a number to be called at. */
export type TelephoneFault = 'missing' | 'invalid';

/** @param number as people write it */
export function telephoneFault(number: string): TelephoneFault | null {
  if (number.trim() === '') return 'missing';
  return isCallable(number) ? null : 'invalid';
}
