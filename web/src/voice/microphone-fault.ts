/**
 * Why there is no microphone, each with its own way out:
 * `refused` by the person, `blocked` by the system or a policy, `none` plugged in, `busy` with another
 * program, `insecure` origin, `unsupported` browser.
 */
export type MicrophoneFault = 'refused' | 'blocked' | 'none' | 'busy' | 'insecure' | 'unsupported';

/** What the browser can do, as far as voice needs it. */
export interface VoiceSupport {
  secure: boolean;
  hasMicrophoneApi: boolean;
  hasPeerConnection: boolean;
}

/** The fault that makes trying pointless, or null. */
export function supportFault(support: VoiceSupport): MicrophoneFault | null {
  // An insecure origin hides the microphone's API too: tell the cause, not the symptom.
  if (!support.secure) return 'insecure';
  if (!support.hasMicrophoneApi || !support.hasPeerConnection) return 'unsupported';
  return null;
}

/** The fault behind an error of `getUserMedia`. */
export function faultOf(error: { name?: string; message?: string }): MicrophoneFault {
  switch (error.name) {
    case 'NotAllowedError':
      return /system/i.test(error.message ?? '') ? 'blocked' : 'refused';
    case 'SecurityError':
      return 'blocked';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unsupported';
  }
}
