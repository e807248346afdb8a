import { showNotification } from './desktop-notification';
import { startRing, stopRing } from './ring';
import { startTitleAlert, stopTitleAlert } from './title-alert';

interface AlertWords {
  /** For the tab's title and the notification's. */
  title: string;
  body: string;
  tag: string;
}

let closeNotification: Promise<() => void> | null = null;

/** Rings, blinks and notifies at once until `stopAlert`; a second call replaces the words. */
export function startAlert({ title, body, tag }: AlertWords): void {
  stopAlert();
  startRing();
  startTitleAlert(title);
  closeNotification = showNotification({ title, body, tag });
}

export function stopAlert(): void {
  stopRing();
  stopTitleAlert();
  void closeNotification?.then((close) => close());
  closeNotification = null;
}

/** Stops the alert as soon as somebody touches the page, at the latest after `seconds`. */
export function stopAlertWhenNoticed(seconds: number): void {
  const stop = (): void => {
    clearTimeout(timer);
    removeEventListener('pointerdown', stop);
    removeEventListener('keydown', stop);
    stopAlert();
  };
  const timer = setTimeout(stop, seconds * 1000);
  addEventListener('pointerdown', stop);
  addEventListener('keydown', stop);
}
