/** What a caller gives: a key, or a sentence with the recogniser's confidence. */
export type Input =
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'speech'; readonly text: string; readonly confidence: number };

type Listener = (input: Input) => void;

/** Who listens to a caller at this moment (a Gather, a Dial that ends on star). */
export class Ears {
  private readonly listeners = new Set<Listener>();

  /** Listens until the returned function is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  give(input: Input): void {
    for (const listener of [...this.listeners]) listener(input);
  }
}
