import type { StatusTarget } from '../model/call.js';
import type { MachineDetection } from '../phone-network/detect-machine.js';
import { createCall, dialCall, type Placement } from '../phone-network/place-call.js';
import type { Source } from '../twiml/source.js';
import type { World } from '../world.js';
import { calledNumber, callerNumber } from './numbers.js';
import type { Pacing } from './pacing.js';
import { Form, type RestRequest } from './request.js';
import type { Reply } from './reply.js';
import { callView } from './views.js';

const RECORDING = [
  ...['Record', 'RecordingChannels', 'RecordingStatusCallback', 'RecordingStatusCallbackMethod'],
  ...['RecordingStatusCallbackEvent', 'RecordingTrack', 'Trim'],
];
const MACHINE = [
  ...['MachineDetection', 'MachineDetectionTimeout', 'MachineDetectionSpeechThreshold'],
  ...['MachineDetectionSpeechEndThreshold', 'MachineDetectionSilenceTimeout'],
];
/** Parameters that calls and conference participants have in common. */
export const COMMON = [
  ...['To', 'From', 'StatusCallback', 'StatusCallbackEvent', 'StatusCallbackMethod', 'Timeout'],
  ...['TimeLimit', 'CallerId', 'CallReason', 'CallToken', 'Byoc', 'ClientNotificationUrl'],
  ...['SipAuthUsername', 'SipAuthPassword', ...RECORDING, ...MACHINE],
];
const KNOWN = [
  ...COMMON,
  ...['Url', 'Twiml', 'Method', 'FallbackUrl', 'FallbackMethod', 'SendDigits'],
  ...['AsyncAmd', 'AsyncAmdStatusCallback', 'AsyncAmdStatusCallbackMethod'],
];

/** `POST /Calls.json`. */
export function postCall(world: World, pacing: Pacing, request: RestRequest): Reply {
  const form = new Form(world, request, KNOWN);
  const fallback = form.url('FallbackUrl');
  const digits = form.text('SendDigits') ?? '';
  if (!/^[0-9*#wW]*$/.test(digits)) form.refuse(21_219, `SendDigits ${digits} is not valid`);
  const placement: Placement = {
    ...commonPlacement(world, form),
    direction: 'outbound-api',
    work: sourceOf(form),
    fallback: fallback ? { url: fallback, method: form.method('FallbackMethod') } : null,
    sendDigits: digits,
    machineDetection: machineDetectionOf(form),
  };
  pacing.admit(form);
  const call = createCall(world, placement);
  call.record.queueTime = pacing.schedule(() => world.watch(dialCall(world, call, placement)));
  return { status: 201, body: callView(world, call.record) };
}

/** What the two ways of making a call over REST have in common. */
export function commonPlacement(world: World, form: Form) {
  const to = calledNumber(form, form.text('To'));
  const from = callerNumber(world, form, form.text('CallerId') ?? form.text('From'));
  const timeout = form.whole('Timeout', 60);
  if (timeout > 600) form.refuse(21_223, 'Timeout is at most 600 seconds');
  return {
    to,
    from,
    timeout: Math.max(5, timeout),
    timeLimit: form.whole('TimeLimit', 14_400),
    statusTarget: statusTargetOf(form),
  };
}

function statusTargetOf(form: Form): StatusTarget | null {
  const url = form.url('StatusCallback');
  if (!url) return null;
  const events = form.words('StatusCallbackEvent');
  const known = ['initiated', 'ringing', 'answered', 'completed'];
  const unknown = events.find((event) => !known.includes(event));
  if (unknown) form.refuse(21_626, `StatusCallbackEvent ${unknown} is not known`);
  const asked = new Set(events.length > 0 ? events : ['completed']);
  return { url, method: form.method('StatusCallbackMethod'), events: asked };
}

/** Where the TwiML is to come from: `Url`, or the document itself in `Twiml`. */
export function sourceOf(form: Form): Source {
  const url = form.url('Url');
  if (url) return { url, method: form.method('Method') };
  const twiml = form.text('Twiml');
  if (!twiml) return form.refuse(21_205, 'Url parameter is required');
  if (twiml.length > 4000) return form.refuse(21_218, 'Twiml is at most 4000 characters');
  return { twiml };
}

function machineDetectionOf(form: Form): MachineDetection | null {
  const mode = form.oneOf('MachineDetection', ['Enable', 'DetectMessageEnd', '']);
  if (mode !== 'Enable' && mode !== 'DetectMessageEnd') return null;
  const url = form.url('AsyncAmdStatusCallback');
  const asynchronous = form.yesNo('AsyncAmd') === true && url !== undefined;
  return {
    mode,
    timeout: form.whole('MachineDetectionTimeout', 30),
    silence: form.whole('MachineDetectionSilenceTimeout', 5_000),
    asynchronous: asynchronous
      ? { url, method: form.method('AsyncAmdStatusCallbackMethod') }
      : null,
  };
}
