import { MeView } from '../me/me.view.js';

export class SignedInView {
  me: MeView;
}

/** What follows a personal code: `signed_in` with `me`, or `one_time_code` with the challenge to answer. */
export class CodeAnswerView {
  next: 'signed_in' | 'one_time_code';
  me?: MeView;
  challengeId?: string;
  /** When the one-time code stops being valid (ISO 8601). */
  expiresAt?: string;
}
