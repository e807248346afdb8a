import type { Input } from '../../call-step.js';

/** What Twilio sends with a request for a document; other fields are not looked at. */
export interface StepForm {
  CallSid?: string;
  CallStatus?: string;
  /** Of the first document of a call that detects machines. */
  AnsweredBy?: string;
  Digits?: string;
  FinishedOnKey?: string;
  SpeechResult?: string;
  Confidence?: string;
}

/** What our own address says of the document that led to the request. */
export interface StepQuery {
  left?: string;
  limit?: string;
  advanced?: string;
  again?: string;
  /** When it was first asked in vain; milliseconds since the epoch, by our clock. */
  since?: string;
}

/** Seconds by which Twilio's time limit may fall short of its number. */
const LIMIT_SLACK = 1;

/** What came of the last step, from the form and the query. @param talkedFor seconds since the talk's document was given */
export function readInput(
  step: number,
  form: StepForm,
  query: StepQuery,
  talkedFor: number | undefined,
): Input {
  if (query.again) return step === 1 ? { kind: 'begin' } : { kind: 'again' };
  if (query.advanced) return { kind: 'advanced' };
  if (step === 1) return beginOf(form);
  if (query.left) return { kind: 'left_talk', why: whyLeft(query, talkedFor) };
  if (form.Digits) return { kind: 'keys', digits: form.Digits };
  if (form.SpeechResult)
    return {
      kind: 'speech',
      text: form.SpeechResult,
      confidence: Number(form.Confidence ?? 0) || 0,
    };
  // The finishing key alone is an answer too: nothing was keyed, and said to be all.
  if (form.FinishedOnKey) return { kind: 'keys', digits: '' };
  return { kind: 'nothing' };
}

function beginOf({ AnsweredBy: by }: StepForm): Input {
  return by === undefined ? { kind: 'begin' } : { kind: 'begin', answeredBy: whoAnswered(by) };
}

function whoAnswered(by: string) {
  if (by === 'human') return 'person';
  // Silence, mostly: a person who says nothing, or a machine that has not begun; or a greeting without an end.
  if (by === 'unknown') return 'unclear';
  // By a beep, by silence, or otherwise: where the end of the greeting was waited for, it is over.
  return by.startsWith('machine_end_') ? 'voicemail' : 'machine';
}

/**
 * Twilio doesn't say which way the conference was left. Its time limit comes exactly then; nothing of ours ends a
 * conference for those in it but a redirection, which asks for another document; so before the limit it was the star
 * key, where that leads out.
 */
function whyLeft({ left, limit }: StepQuery, talkedFor = 0): 'star' | 'limit' | 'ended' {
  if (talkedFor >= Number(limit) - LIMIT_SLACK) return 'limit';
  return left === 'star' ? 'star' : 'ended';
}
