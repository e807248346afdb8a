/**
 * Keeps the screen on while people talk: a telephone that sleeps drops the conversation. The browser takes
 * the lock away whenever the page is hidden, so it is asked for again when the page comes back.
 */
export class WakeLock {
  private sentinel: WakeLockSentinel | null = null;
  private wanted = false;
  private readonly again = () => void this.take();

  hold(): void {
    if (this.wanted) return;
    this.wanted = true;
    document.addEventListener('visibilitychange', this.again);
    void this.take();
  }

  release(): void {
    this.wanted = false;
    document.removeEventListener('visibilitychange', this.again);
    void this.sentinel?.release().catch(() => undefined);
    this.sentinel = null;
  }

  private async take(): Promise<void> {
    if (!this.wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator))
      return;
    try {
      const sentinel = await navigator.wakeLock.request('screen');
      if (this.wanted) this.sentinel = sentinel;
      else await sentinel.release();
    } catch {
      // Low battery or a policy: the conversation goes on, the screen may sleep.
    }
  }
}
