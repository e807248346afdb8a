import { useState } from 'react';
import { hasCode } from '../../../api/api-error';
import { telephoneFault, type TelephoneFault } from './telephone-fault';

export interface TelephoneCheck {
  /** What to say of the number now. */
  shown: TelephoneFault | null;
  /** How often the number held a call back. */
  asked: number;
  /** Whether the call may be made with this number; where not, the fault is shown. */
  pass: () => boolean;
  /** The field was left: a number that was begun is judged, an empty field is not. */
  left: () => void;
  /** The number is being changed. */
  hide: () => void;
}

/**
 * Judges the number when the call is made or the field is left, not while it is typed.
 * @param error what the service answered to the last call
 */
export function useTelephoneCheck(number: string, error: Error | null): TelephoneCheck {
  const [told, setTold] = useState(false);
  const [asked, setAsked] = useState(0);
  const fault = telephoneFault(number);
  const refused = hasCode(error, 'TELEPHONE_INVALID') ? 'invalid' : null;
  return {
    shown: (told ? fault : null) ?? refused,
    asked,
    pass: () => {
      if (fault === null) return true;
      setTold(true);
      setAsked(asked + 1);
      return false;
    },
    left: () => {
      if (fault === 'invalid') setTold(true);
    },
    hide: () => setTold(false),
  };
}
