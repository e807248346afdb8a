import type { Call } from '../model/call.js';
import type { World } from '../world.js';
import type { Behaviour, PickUp } from './behaviour.js';
import { greetingMs } from './machine.js';
import { Telephone } from './telephone.js';

/** All telephones of the outside world, by number. */
export class Exchange {
  private readonly telephones = new Map<string, Telephone>();
  private readonly behaviours = new WeakMap<Call, Behaviour>();

  /** `unknown` is what a number does that the test has said nothing of. */
  constructor(
    private readonly world: () => World,
    private readonly unknown: Behaviour,
  ) {}

  telephone(number: string): Telephone {
    const known = this.telephones.get(number);
    if (known) return known;
    const telephone = new Telephone(this.world(), number, this.unknown);
    this.telephones.set(number, telephone);
    return telephone;
  }

  /** Rings the number that `call` goes to. */
  ring(call: Call): PickUp {
    const { pickUp, behaviour } = this.telephone(call.record.to).receives(call);
    this.behaviours.set(call, behaviour);
    return pickUp;
  }

  /** What answering machine detection listens to. */
  answerer(call: Call): {
    readonly isMachine: boolean;
    readonly greetingMs: number;
    /** It has a tone at the end of its greeting. */
    readonly beeps: boolean;
    readonly isSilent: boolean;
  } {
    const behaviour = this.behaviours.get(call);
    if (behaviour?.kind === 'voicemail') {
      const ms = greetingMs(this.world(), behaviour.greeting);
      const beeps = behaviour.beeps ?? true;
      return { isMachine: true, greetingMs: ms, beeps, isSilent: false };
    }
    const isSilent = behaviour?.kind === 'answers' && (behaviour.silent ?? false);
    const isMachine = behaviour?.kind === 'menu';
    return { isMachine, greetingMs: 4_000, beeps: false, isSilent };
  }
}
