import { useEffect, useState } from 'react';

export type MicrophonePermission = PermissionState | 'unknown';

/** What the browser would answer to a page that wants to listen; follows a change while the page is open. */
export function useMicrophonePermission(): MicrophonePermission {
  const [state, setState] = useState<MicrophonePermission>('unknown');
  useEffect(() => {
    let status: PermissionStatus | null = null;
    let gone = false;
    const tell = (): void => {
      if (status && !gone) setState(status.state);
    };
    // Browsers that don't know the name throw; then the question comes with the call, as it must.
    navigator.permissions
      ?.query({ name: 'microphone' as PermissionName })
      .then((found) => {
        status = found;
        found.addEventListener('change', tell);
        tell();
      })
      .catch(() => undefined);
    return () => {
      gone = true;
      status?.removeEventListener('change', tell);
    };
  }, []);
  return state;
}
