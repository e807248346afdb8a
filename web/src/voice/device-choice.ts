/** Kinds of device a person chooses; the choice is remembered per browser. */
export type DeviceKind = 'microphone' | 'speaker';

const KEYS: Record<DeviceKind, string> = {
  microphone: 'truchement.microphone',
  speaker: 'truchement.speaker',
};

/** The remembered device id, or null. Storage may be forbidden: then nothing is remembered. */
export function rememberedDevice(kind: DeviceKind): string | null {
  try {
    return localStorage.getItem(KEYS[kind]);
  } catch {
    return null;
  }
}

export function rememberDevice(kind: DeviceKind, deviceId: string): void {
  try {
    localStorage.setItem(KEYS[kind], deviceId);
  } catch {
    // A private window without storage: the choice lives as long as the page.
  }
}

export interface AudioDevices {
  microphones: MediaDeviceInfo[];
  speakers: MediaDeviceInfo[];
}

/** The devices of this machine; their names are known once the microphone is allowed. */
export async function listAudioDevices(): Promise<AudioDevices> {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  const named = devices.filter((device) => device.deviceId !== '');
  return {
    microphones: named.filter((device) => device.kind === 'audioinput'),
    speakers: named.filter((device) => device.kind === 'audiooutput'),
  };
}

/** Whether this browser lets a page choose where the sound comes out. */
export function canChooseSpeaker(): boolean {
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
}
