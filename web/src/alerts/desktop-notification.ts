export type NotificationPermissionState = NotificationPermission | 'unsupported';

export function notificationPermission(): NotificationPermissionState {
  return 'Notification' in window ? Notification.permission : 'unsupported';
}

/** Asks the user; call it inside a tap. */
export async function askForNotifications(): Promise<NotificationPermissionState> {
  if (!('Notification' in window)) return 'unsupported';
  return Notification.requestPermission();
}

interface DesktopNotification {
  title: string;
  body: string;
  /** The same tag replaces the former notification instead of piling up. */
  tag: string;
}

/** Shows a notification where that is allowed; answers what closes it. A click brings the page to the front. */
export async function showNotification({
  title,
  body,
  tag,
}: DesktopNotification): Promise<() => void> {
  if (notificationPermission() !== 'granted') return () => undefined;
  const options: NotificationOptions = {
    body,
    tag,
    icon: '/icon-192.png',
    requireInteraction: true,
  };
  try {
    const notification = new Notification(title, options);
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
    return () => notification.close();
  } catch {
    // Android allows notifications only through the service worker.
    return showThroughServiceWorker(title, options);
  }
}

async function showThroughServiceWorker(
  title: string,
  options: NotificationOptions,
): Promise<() => void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.showNotification(title, options);
  return () => {
    void registration
      ?.getNotifications({ tag: options.tag })
      .then((shown) => shown.forEach((notification) => notification.close()));
  };
}
