import { meterLevel, rootMeanSquare } from './loudness';

/** Measures how loud a stream is at this moment. */
export class LevelMeter {
  private readonly context = new AudioContext();
  private readonly analyser = this.context.createAnalyser();
  private readonly samples: Float32Array<ArrayBuffer>;
  private source: MediaStreamAudioSourceNode | null = null;

  constructor() {
    this.analyser.fftSize = 1024;
    this.samples = new Float32Array(this.analyser.fftSize);
  }

  /** Listens to this stream from now on, no longer to the former one. */
  attach(stream: MediaStream): void {
    this.source?.disconnect();
    this.source = this.context.createMediaStreamSource(stream);
    this.source.connect(this.analyser);
    this.wake();
  }

  /** A context made before the first tap sleeps; any later tap may wake it. */
  wake(): void {
    if (this.context.state === 'suspended') void this.context.resume().catch(() => undefined);
  }

  /** 0 (silence) to 1 (loud). */
  level(): number {
    this.analyser.getFloatTimeDomainData(this.samples);
    return meterLevel(rootMeanSquare(this.samples));
  }

  close(): void {
    this.source?.disconnect();
    void this.context.close();
  }
}
