import type { Heard } from '../model/records.js';

/** The far end of a call, as the network sees it. */
export interface Party {
  lineRings(): void;
  lineAnswered(): void;
  lineEnded(): void;
  startsHearing(item: Heard): void;
  finishesHearing(item: Heard): void;
  /** Tones that the network side plays (`SendDigits`, `<Play digits>`). */
  receivesDigits(digits: string): void;
}
