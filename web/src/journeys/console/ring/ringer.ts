import { ringSamples } from './ring-tone';

/**
 * Rings. The sound is one looping buffer, so that no timer of a page in the background has to keep it going.
 * A browser stays silent until the person has done something on the page: `allowed` tells.
 */
export class Ringer {
  private readonly context = new AudioContext();
  private readonly gain = this.context.createGain();
  private playing: AudioBufferSourceNode | null = null;
  private wanted = false;

  /** @param onAllowed called when the browser allows or forbids sound */
  constructor(onAllowed: (allowed: boolean) => void) {
    this.gain.connect(this.context.destination);
    this.context.onstatechange = () => {
      onAllowed(this.allowed);
      if (this.wanted) this.start();
    };
  }

  get allowed(): boolean {
    return this.context.state === 'running';
  }

  /** From a tap or a key: asks the browser for sound. */
  async allow(): Promise<void> {
    // Without a tap the browser leaves this pending for ever, so nothing waits for it.
    if (!this.allowed) await this.context.resume();
  }

  /** @param volume 0 to 1 */
  setVolume(volume: number): void {
    // Loudness is felt as the square, about.
    this.gain.gain.value = volume * volume;
  }

  start(): void {
    this.wanted = true;
    if (this.playing || !this.allowed) return;
    this.playing = this.source(true);
  }

  stop(): void {
    this.wanted = false;
    this.playing?.stop();
    this.playing = null;
  }

  /** One ring, to hear how loud it is. */
  async once(): Promise<void> {
    await this.allow();
    if (!this.playing) this.source(false);
  }

  close(): void {
    this.stop();
    this.context.onstatechange = null;
    void this.context.close();
  }

  private source(loop: boolean): AudioBufferSourceNode {
    const samples = ringSamples(this.context.sampleRate);
    const buffer = this.context.createBuffer(1, samples.length, this.context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const node = this.context.createBufferSource();
    node.buffer = buffer;
    node.loop = loop;
    node.connect(this.gain);
    node.start();
    return node;
  }
}
