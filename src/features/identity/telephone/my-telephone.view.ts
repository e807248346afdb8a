/** A telephone from which the member calls. */
export class MyNumberView {
  id: string;
  /** The last two; the number itself is not kept. */
  lastDigits: string;
}

/** How the member is known on the telephone. */
export class MyTelephoneView {
  /** E.164; what to dial. null: the network has no number yet. */
  dial: string | null;
  /** When the network asks for the PIN: on every call, from numbers that are not registered, never. */
  pinAsked: 'always' | 'elsewhere' | 'never';
  /** Whether the member has chosen a PIN. */
  hasPin: boolean;
  /** The oldest first. */
  numbers: MyNumberView[];
  /** How many numbers a member may register. */
  mostNumbers: number;
}
