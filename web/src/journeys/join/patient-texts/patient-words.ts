/** Everything a patient's page says. One short sentence each, as one would say it to a worried person. */
export interface PatientWords {
  /** What this page is: a call with a health professional and an interpreter. */
  title: string;
  /** Audio only, nothing is recorded. */
  privacy: string;
  /** The one button that joins. */
  join: string;
  /** The device will ask for the microphone: allow it. */
  allow: string;
  connecting: string;
  talking: string;
  /** The connection was lost; stay, we reconnect you. */
  lost: string;
  mute: string;
  unmute: string;
  sound: string;
  leave: string;
  stay: string;
  ended: string;
  left: string;
  /** The microphone does not work: is it allowed, does another application hold it? */
  microphone: string;
  listen: string;
  retry: string;
  /** The link does not work any more: ask the professional for a new one. */
  linkOver: string;
  you: string;
  professional: string;
  interpreter: string;
}
