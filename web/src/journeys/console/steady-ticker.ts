/**
 * Calls `tick` every `everyMillis`, also while the page is in the background: there a browser lets a page's
 * own timers run once a minute at most, a worker's as before. A console that did not beat would be taken for
 * closed. Returns what stops it.
 */
export function startSteadyTicker(tick: () => void, everyMillis: number): () => void {
  try {
    const worker = new Worker(new URL('./steady-ticker.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = () => tick();
    worker.postMessage(everyMillis);
    return () => worker.terminate();
  } catch {
    const timer = setInterval(tick, everyMillis);
    return () => clearInterval(timer);
  }
}
