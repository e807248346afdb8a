/** Keeps the first screen on this device once the page has loaded; only in the built application. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', register, { once: true });
  if (document.readyState === 'complete') register();
}

function register(): void {
  // Refused where the page is not secure (plain http on another machine): then nothing is kept offline.
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
