const storageKey = 'truchement-reloaded-for-chunk';

/**
 * After an update of the service, a page opened before asks for files that are gone: one reload brings the
 * new version. Only one, so that a file that is really missing does not reload for ever.
 */
export function reloadOnStaleChunk(): void {
  addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(storageKey) === location.href) return;
    event.preventDefault();
    sessionStorage.setItem(storageKey, location.href);
    location.reload();
  });
}
