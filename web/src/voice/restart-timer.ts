/** A disconnection often heals by itself; only after this long is it worth new candidates. */
export const PATIENCE_MS = 4_000;
/** The polite end gives the other one the first go, so that both do not restart at once. */
export const POLITE_EXTRA_MS = 2_000;

/** Decides when a troubled connection gathers new candidates (ICE restart). */
export class RestartTimer {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly impolite: boolean,
    private readonly restart: () => void,
  ) {}

  follow(state: RTCIceConnectionState): void {
    if (state === 'failed') this.schedule(this.impolite ? 0 : POLITE_EXTRA_MS);
    else if (state === 'disconnected') this.schedule(PATIENCE_MS + this.extra());
    else if (state === 'connected' || state === 'completed' || state === 'closed') this.stop();
  }

  now(): void {
    this.stop();
    this.restart();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private extra(): number {
    return this.impolite ? 0 : POLITE_EXTRA_MS;
  }

  private schedule(delay: number): void {
    if (delay > 0 && this.timer !== null) return;
    this.stop();
    this.timer = setTimeout(() => {
      this.timer = null;
      this.restart();
    }, delay);
  }
}
