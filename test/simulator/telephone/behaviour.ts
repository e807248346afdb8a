/** What a telephone does when it is called. Times in seconds, counted from the first ring unless said otherwise. */
export type Behaviour =
  | {
      readonly kind: 'answers';
      readonly after: number;
      /** Says nothing on picking up: detection can't tell what it is. */
      readonly silent?: boolean;
    }
  | { readonly kind: 'never' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'voicemail';
      readonly after: number;
      readonly greeting: string;
      /** A tone says that it records; without it the silence after the greeting does. */
      readonly beeps?: boolean;
      /** Hangs up after recording this long. */
      readonly recordsFor: number;
    }
  | {
      /** A switchboard's own menu: a person comes on the line once the right keys were sent. */
      readonly kind: 'menu';
      readonly after: number;
      readonly digits: string;
      /** Seconds from the keys to the person. */
      readonly then: number;
      /** Hangs up when no keys came in this time. */
      readonly patience: number;
    };

/** What the network is told when it rings a telephone. */
export type PickUp =
  | { readonly kind: 'answers'; readonly afterMs: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'refused'; readonly status: 'busy' | 'failed' };

export function pickUpOf(behaviour: Behaviour): PickUp {
  switch (behaviour.kind) {
    case 'answers':
    case 'voicemail':
    case 'menu':
      return { kind: 'answers', afterMs: behaviour.after * 1000 };
    case 'never':
      return { kind: 'never' };
    case 'busy':
      return { kind: 'refused', status: 'busy' };
    case 'unreachable':
      return { kind: 'refused', status: 'failed' };
  }
}
