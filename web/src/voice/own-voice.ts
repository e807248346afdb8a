import { LevelMeter } from './level-meter';
import type { VoiceSource } from './microphone';

/** What this page sends to the others, and how loud it is. */
export class OwnVoice {
  private current: VoiceSource | null = null;
  private meter: LevelMeter | null = null;
  private muted = false;

  /** @param onLost called when the microphone in use vanishes */
  constructor(private readonly onLost: () => void) {}

  get source(): VoiceSource | null {
    return this.current;
  }

  /** Sends this one from now on; the former one stays open until its caller closes it. */
  use(source: VoiceSource): void {
    this.current = source;
    source.track.enabled = !this.muted;
    this.meter ??= new LevelMeter();
    this.meter.attach(source.stream);
    source.track.onended = () => {
      if (this.current === source) this.onLost();
    };
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
    // The track stays and sends silence: its packets go on proving that this party is there.
    if (this.current) this.current.track.enabled = !muted;
  }

  /** 0 to 1; 0 while muted. */
  level(): number {
    return this.muted ? 0 : (this.meter?.level() ?? 0);
  }

  wake(): void {
    this.meter?.wake();
  }

  close(): void {
    if (this.current) this.current.track.onended = null;
    this.current?.close();
    this.current = null;
    this.meter?.close();
    this.meter = null;
  }
}
