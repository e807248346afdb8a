import twilio from 'twilio';
import type { Step } from '../../call-step.js';
import type { Phrase } from '../../prompts/phrase.js';
import { speak } from '../../prompts/speak.js';
import type { CallbackUrls } from '../callback-urls.js';

type Document = InstanceType<typeof twilio.twiml.VoiceResponse>;
type Sayer = Pick<Document, 'say'>;
type DialAttributes = NonNullable<Exclude<Parameters<Document['dial']>[0], string>>;

/** Amazon's voices at Twilio, one per language of the catalogue. */
const VOICES = { 'fr-FR': 'Polly.Lea-Neural', 'en-GB': 'Polly.Amy-Neural' } as const;

/** Which call, and the number of the document that is rendered; its answer asks for the one after. */
export interface Place {
  readonly callId: string;
  readonly step: number;
}

export type Talk = Pick<Extract<Step, { kind: 'talk' }>, 'room' | 'star' | 'limitSeconds'>;

/** A step as TwiML. */
export function renderStep(urls: CallbackUrls, place: Place, step: Step): string {
  const document = new twilio.twiml.VoiceResponse();
  const next = urls.step(place.callId, place.step + 1);
  switch (step.kind) {
    case 'ask': {
      const { most, finish = '' } = step.keys;
      const gather = document.gather({
        action: next,
        method: 'POST',
        actionOnEmptyResult: true,
        numDigits: most,
        finishOnKey: finish,
        timeout: step.waitSeconds,
        ...(step.hints ? speechOf(step.say, step.hints) : { input: ['dtmf'] }),
      });
      sayAll(gather, step.say);
      break;
    }
    case 'wait':
      if (step.keys) {
        const gather = document.gather({
          ...{ action: next, method: 'POST', actionOnEmptyResult: true, input: ['dtmf'] },
          ...{ numDigits: 1, finishOnKey: '', timeout: step.seconds },
        });
        sayAll(gather, step.say);
        break;
      }
      sayAll(document, step.say);
      document.pause({ length: step.seconds });
      document.redirect({ method: 'POST' }, next);
      break;
    case 'say':
      sayAll(document, step.say);
      document.redirect({ method: 'POST' }, next);
      break;
    case 'talk':
      // Two documents where something is said first: the second is asked for when the words are over, and its hour is
      // the best we know of the entry if Twilio's own word of it is lost.
      if (step.say.length === 0) return renderTalk(urls, place, step);
      sayAll(document, step.say);
      document.redirect({ method: 'POST' }, urls.talk(place.callId, place.step));
      break;
    case 'hang_up':
      return renderFarewell(step.say);
  }
  return document.toString();
}

/** The conference itself. Nobody's exit ends it for the others: that is for the session to decide. */
export function renderTalk(urls: CallbackUrls, { callId, step }: Place, talk: Talk): string {
  const document = new twilio.twiml.VoiceResponse();
  const { star, limitSeconds } = talk;
  const attributes: DialAttributes = {
    action: urls.step(callId, step + 1, { talk: { star, limitSeconds } }),
    method: 'POST',
    hangupOnStar: star,
    timeLimit: limitSeconds,
  };
  document.dial(attributes).conference(
    {
      beep: 'false',
      startConferenceOnEnter: true,
      endConferenceOnExit: false,
      jitterBufferSize: 'small',
      participantLabel: callId,
      // Silence instead of Twilio's music while one is alone.
      waitUrl: '',
      statusCallback: urls.rooms(),
      statusCallbackMethod: 'POST',
      statusCallbackEvent: ['join', 'leave'],
    },
    talk.room,
  );
  return document.toString();
}

/** Says something and hangs up. */
export function renderFarewell(say: readonly Phrase[]): string {
  const document = new twilio.twiml.VoiceResponse();
  sayAll(document, say);
  document.hangup();
  return document.toString();
}

/** Words for somebody who is in a conference, and stays there. */
export function renderAnnouncement(say: readonly Phrase[]): string {
  const document = new twilio.twiml.VoiceResponse();
  sayAll(document, say);
  return document.toString();
}

/** Nothing to do any more: the call is over, or Twilio does not wait for an answer. */
export function renderNothing(): string {
  return new twilio.twiml.VoiceResponse().toString();
}

/** For a fault of ours: the caller hears so, and the same question is asked once more. */
export function renderApology(askAgain: string): string {
  const document = new twilio.twiml.VoiceResponse();
  sayAll(document, [{ key: 'apology' }]);
  document.pause({ length: 2 });
  document.redirect({ method: 'POST' }, askAgain);
  return document.toString();
}

export function sayAll(parent: Sayer, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    const { text, language } = speak(phrase);
    parent.say({ language, voice: VOICES[language] }, text);
  }
}

/** Speech is recognised in the language of the last words said. */
function speechOf(say: readonly Phrase[], hints: readonly string[]) {
  const last = say.at(-1);
  const language = last ? speak(last).language : 'fr-FR';
  return {
    input: ['dtmf' as const, 'speech' as const],
    language,
    hints: hints.join(', '),
    speechTimeout: 'auto',
  };
}
