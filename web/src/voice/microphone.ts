import { rememberedDevice } from './device-choice';
import { faultOf, supportFault, type MicrophoneFault } from './microphone-fault';

/** What is sent to the others: a microphone, or silence of someone who only listens. */
export interface VoiceSource {
  track: MediaStreamTrack;
  stream: MediaStream;
  /** The microphone's device id; null while only listening. */
  deviceId: string | null;
  /** Stops the device and frees what it needs. */
  close: () => void;
}

export type MicrophoneAnswer =
  { ok: true; source: VoiceSource } | { ok: false; fault: MicrophoneFault };

/** The fault that this browser or address has whatever the person does, or null. */
export function voiceFault(): MicrophoneFault | null {
  return supportFault({
    secure: window.isSecureContext,
    hasMicrophoneApi: typeof navigator.mediaDevices?.getUserMedia === 'function',
    hasPeerConnection: typeof window.RTCPeerConnection === 'function',
  });
}

/** Whether the browser would give the microphone without asking (`granted`), asks, or refuses. */
export async function microphonePermission(): Promise<PermissionState> {
  try {
    const status = await navigator.permissions.query({ name: 'microphone' as PermissionName });
    return status.state;
  } catch {
    return 'prompt';
  }
}

function constraints(deviceId: string | null): MediaStreamConstraints {
  return {
    video: false,
    audio: {
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      channelCount: { ideal: 1 },
      ...(deviceId ? { deviceId: { exact: deviceId } } : {}),
    },
  };
}

/**
 * Opens a microphone: the one named, else the one this browser remembers, else the system's own. One that is
 * not plugged in any more is no fault as long as there is another.
 */
export async function openMicrophone(
  deviceId: string | null = rememberedDevice('microphone'),
): Promise<MicrophoneAnswer> {
  const fault = voiceFault();
  if (fault) return { ok: false, fault };
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints(deviceId));
    const track = stream.getAudioTracks()[0];
    if (!track) return { ok: false, fault: 'none' };
    const close = () => track.stop();
    return {
      ok: true,
      source: { track, stream, deviceId: track.getSettings().deviceId ?? null, close },
    };
  } catch (error) {
    const named = error as { name?: string; message?: string };
    if (deviceId && (named.name === 'OverconstrainedError' || named.name === 'NotFoundError')) {
      return openMicrophone('');
    }
    return { ok: false, fault: faultOf(named) };
  }
}

/**
 * Silence to send for someone who only listens. Packets must flow nevertheless: they are what proves to the
 * others, and to the service, that this party is there. Call it from a tap: a page may not make sound before.
 */
export function openSilence(): VoiceSource {
  const context = new AudioContext();
  const constant = context.createConstantSource();
  const gain = context.createGain();
  gain.gain.value = 0;
  const out = context.createMediaStreamDestination();
  constant.connect(gain).connect(out);
  constant.start();
  void context.resume();
  return {
    track: out.stream.getAudioTracks()[0]!,
    stream: out.stream,
    deviceId: null,
    close: () => void context.close(),
  };
}
