import { useEffect, useState } from 'react';
import { listAudioDevices, type AudioDevices } from '../../../voice/device-choice';

/** The microphones and outputs of this machine, followed while they are plugged in and out. */
export function useAudioDevices(): AudioDevices {
  const [devices, setDevices] = useState<AudioDevices>({ microphones: [], speakers: [] });
  useEffect(() => {
    let gone = false;
    const read = (): void => {
      void listAudioDevices().then((listed) => {
        if (!gone) setDevices(listed);
      });
    };
    read();
    navigator.mediaDevices?.addEventListener?.('devicechange', read);
    return () => {
      gone = true;
      navigator.mediaDevices?.removeEventListener?.('devicechange', read);
    };
  }, []);
  return devices;
}
