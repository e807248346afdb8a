/** What may stand in an attribute: a name of a type below, or the list of its words. */
type Kind = 'text' | 'whole' | 'seconds' | 'yes-no' | 'url' | 'method' | readonly string[];

interface Rule {
  readonly attributes: Readonly<Record<string, Kind>>;
  readonly children: readonly string[];
}

const TRIM = ['trim-silence', 'do-not-trim'];
const SSML = [
  ...['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'],
];
const recording = {
  recordingStatusCallback: 'url',
  recordingStatusCallbackMethod: 'method',
  recordingStatusCallbackEvent: 'text',
  recordingConfigurationId: 'text',
} as const;
const machineDetection = {
  machineDetection: ['Enable', 'DetectMessageEnd'],
  machineDetectionTimeout: 'whole',
  machineDetectionSpeechThreshold: 'whole',
  machineDetectionSpeechEndThreshold: 'whole',
  machineDetectionSilenceTimeout: 'whole',
  amdStatusCallback: 'url',
  amdStatusCallbackMethod: 'method',
} as const;

/** Verbs that this simulator does not execute, though Twilio does. */
export const NOT_SIMULATED: ReadonlySet<string> = new Set([
  ...['Record', 'Connect', 'Start', 'Stop', 'Pay', 'Prompt', 'Refer', 'Sms', 'Echo', 'Client'],
  ...['Sip', 'Sim', 'Task', 'Application', 'WhatsApp'],
]);

/** Every verb and noun that is executed, with its attributes as Twilio's TwiML pages list them. */
export const GRAMMAR: Readonly<Record<string, Rule>> = {
  Response: {
    attributes: {},
    children: [
      ...['Say', 'Play', 'Pause', 'Gather', 'Redirect', 'Hangup', 'Reject', 'Enqueue', 'Leave'],
      'Dial',
    ],
  },
  Say: { attributes: { language: 'text', voice: 'text', loop: 'whole' }, children: SSML },
  Play: { attributes: { loop: 'whole', digits: 'text' }, children: [] },
  Pause: { attributes: { length: 'whole' }, children: [] },
  Gather: {
    attributes: {
      action: 'url',
      actionOnEmptyResult: 'yes-no',
      bargeIn: 'yes-no',
      debug: 'yes-no',
      enhanced: 'yes-no',
      finishOnKey: 'text',
      hints: 'text',
      input: ['dtmf', 'speech', 'dtmf speech', 'speech dtmf'],
      language: 'text',
      maxSpeechTime: 'whole',
      method: 'method',
      numDigits: 'whole',
      partialResultCallback: 'url',
      partialResultCallbackMethod: 'method',
      profanityFilter: 'yes-no',
      speechModel: 'text',
      speechTimeout: 'seconds',
      timeout: 'seconds',
    },
    children: ['Say', 'Play', 'Pause'],
  },
  Redirect: { attributes: { method: 'method' }, children: [] },
  Hangup: { attributes: {}, children: [] },
  Leave: { attributes: {}, children: [] },
  Reject: { attributes: { reason: ['rejected', 'busy'] }, children: [] },
  Enqueue: {
    attributes: {
      action: 'url',
      maxQueueSize: 'whole',
      method: 'method',
      waitUrl: 'url',
      waitUrlMethod: 'method',
      workflowSid: 'text',
    },
    children: [],
  },
  Dial: {
    attributes: {
      action: 'url',
      answerOnBridge: 'yes-no',
      callerId: 'text',
      callReason: 'text',
      hangupOnStar: 'yes-no',
      method: 'method',
      record: 'text',
      recordingTrack: ['inbound', 'outbound', 'both'],
      referMethod: 'method',
      referUrl: 'url',
      ringTone: 'text',
      sequential: 'yes-no',
      timeLimit: 'whole',
      timeout: 'whole',
      trim: TRIM,
      ...recording,
    },
    children: ['Number', 'Conference', 'Queue'],
  },
  Number: {
    attributes: {
      byoc: 'text',
      method: 'method',
      sendDigits: 'text',
      statusCallback: 'url',
      statusCallbackEvent: 'text',
      statusCallbackMethod: 'method',
      url: 'url',
      ...machineDetection,
    },
    children: [],
  },
  Conference: {
    attributes: {
      beep: ['true', 'false', 'onEnter', 'onExit'],
      coach: 'text',
      endConferenceOnExit: 'yes-no',
      eventCallbackUrl: 'url',
      jitterBufferSize: ['large', 'medium', 'small', 'off'],
      maxParticipants: 'whole',
      muted: 'yes-no',
      participantLabel: 'text',
      record: ['do-not-record', 'record-from-start'],
      region: 'text',
      startConferenceOnEnter: 'yes-no',
      statusCallback: 'url',
      statusCallbackEvent: 'text',
      statusCallbackMethod: 'method',
      trim: TRIM,
      waitMethod: 'method',
      waitUrl: 'url',
      ...recording,
    },
    children: [],
  },
  Queue: {
    attributes: {
      method: 'method',
      postWorkActivitySid: 'text',
      reservationSid: 'text',
      url: 'url',
    },
    children: [],
  },
};

/** Whether `value` may stand where `kind` is asked for. */
export function fits(kind: Kind, value: string): boolean {
  switch (kind) {
    case 'whole':
      return /^\d+$/.test(value);
    case 'seconds':
      return /^\d+$/.test(value) || value === 'auto';
    case 'yes-no':
      return value === 'true' || value === 'false';
    case 'method':
      return value === 'GET' || value === 'POST';
    case 'text':
    case 'url':
      return true;
    default:
      return kind.includes(value);
  }
}
