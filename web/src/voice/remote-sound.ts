import { rememberedDevice } from './device-choice';

/** Plays the voice of one peer. */
export class RemoteSound {
  private readonly element = document.createElement('audio');

  /** @param onBlocked called when the browser wants a tap before it makes sound */
  constructor(private readonly onBlocked: () => void) {
    this.element.autoplay = true;
    this.element.setAttribute('playsinline', '');
    this.element.hidden = true;
    document.body.append(this.element);
    void this.chooseSpeaker(rememberedDevice('speaker'));
  }

  play(stream: MediaStream): void {
    this.element.srcObject = stream;
    void this.start();
  }

  /** Tries again, from a tap. Tells whether sound comes out now. */
  async start(): Promise<boolean> {
    if (!this.element.srcObject) return true;
    try {
      await this.element.play();
      return true;
    } catch (error) {
      // AbortError: the stream was replaced meanwhile, the newer call decides.
      if ((error as Error).name === 'NotAllowedError') this.onBlocked();
      return (error as Error).name !== 'NotAllowedError';
    }
  }

  async chooseSpeaker(deviceId: string | null): Promise<void> {
    if (deviceId === null || !('setSinkId' in this.element)) return;
    try {
      await this.element.setSinkId(deviceId);
    } catch {
      // Unplugged since: the system's own output plays.
    }
  }

  close(): void {
    this.element.srcObject = null;
    this.element.remove();
  }
}
