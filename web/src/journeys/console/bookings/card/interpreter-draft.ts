import type { AgencyBookingView, NamedInterpreter } from '../../../../api/agency-bookings';
import { formatTelephone, isCallable } from '../../../../format/telephone';

/** The form of an interpreter as it is being filled in. */
export interface InterpreterDraft {
  name: string;
  talk: 'self' | 'link';
  /** Where the interpreter is called, if the professional is on a telephone. */
  line: string;
}

const KEY = 'truchement.booking-talk';

/** What the form begins with: what stands already, else how this browser's operators usually do it. */
export function interpreterDraftOf(booking: AgencyBookingView): InterpreterDraft {
  const { talk } = booking;
  return {
    name: booking.interpreterLabel ?? '',
    talk: talk === 'self' || talk === 'link' ? talk : usualTalk(),
    line: formatTelephone(booking.line ?? ''),
  };
}

/** What is missing before it can be sent; whether an empty line has a default the service knows. */
export function interpreterFault(
  draft: InterpreterDraft,
  booking: Pick<AgencyBookingView, 'professionalLine'>,
): 'name' | 'line' | null {
  if (draft.name.trim() === '') return 'name';
  const called = booking.professionalLine === 'telephone' && draft.line.trim() !== '';
  return called && !isCallable(draft.line) ? 'line' : null;
}

/** What is sent. The interpreter is reached as the professional is: both on telephones or both in browsers. */
export function toInterpreter(
  draft: InterpreterDraft,
  booking: Pick<AgencyBookingView, 'professionalLine'>,
): NamedInterpreter {
  const interpreterLabel = draft.name.trim();
  if (booking.professionalLine === 'browser') return { interpreterLabel, talk: draft.talk };
  const line = draft.line.trim();
  return { interpreterLabel, talk: 'telephone', ...(line === '' ? {} : { line }) };
}

export function keepUsualTalk({ talk }: NamedInterpreter): void {
  if (talk === 'telephone') return;
  try {
    localStorage.setItem(KEY, talk);
  } catch {
    // Without storage a link is what the form begins with.
  }
}

function usualTalk(): 'self' | 'link' {
  try {
    return localStorage.getItem(KEY) === 'self' ? 'self' : 'link';
  } catch {
    return 'link';
  }
}
