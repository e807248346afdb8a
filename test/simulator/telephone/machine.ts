import type { Heard } from '../model/records.js';
import type { World } from '../world.js';
import type { Behaviour } from './behaviour.js';
import type { LiveCallEvents } from './live-call.js';

/** Milliseconds that a greeting lasts. */
export const greetingMs = (world: World, greeting: string): number =>
  Math.ceil((greeting.length / world.pace.speechRate) * 1000) + 500;

/** How a machine at the far end follows a call; `person` comes on the line behind a menu. Null for people. */
export function machineEvents(
  world: World,
  behaviour: Behaviour,
  person: LiveCallEvents,
): LiveCallEvents | null {
  if (behaviour.kind === 'voicemail') return voicemail(world, behaviour);
  if (behaviour.kind === 'menu') return menu(world, behaviour, person);
  return null;
}

function voicemail(
  world: World,
  { greeting, recordsFor }: Extract<Behaviour, { kind: 'voicemail' }>,
): LiveCallEvents {
  let recordsFrom = Number.POSITIVE_INFINITY;
  return {
    answered: (call) => {
      world.time.after(greetingMs(world, greeting), () => {
        recordsFrom = world.time.millis();
        world.time.after(recordsFor * 1000, () => call.hangUp());
      });
    },
    heard: (call, item) => {
      const now = world.time.millis();
      if (now >= recordsFrom) call.recorded.push(endOf(item, recordsFrom, now));
    },
  };
}

/** What of a text that is over now was said after `from`: its beginning may have fallen into the greeting. */
function endOf({ text, at }: Heard, from: number, now: number): string {
  const missed = from - at.getTime();
  if (missed <= 0) return text;
  return `… ${text.slice(Math.ceil((text.length * missed) / (now - at.getTime())))}`;
}

function menu(
  world: World,
  { digits, then, patience }: Extract<Behaviour, { kind: 'menu' }>,
  person: LiveCallEvents,
): LiveCallEvents {
  let keyed = '';
  let through = false;
  return {
    answered: (call) => {
      world.time.after(patience * 1000, () => {
        if (!through) call.hangUp();
      });
    },
    tones: (call, tones) => {
      keyed += tones;
      if (through || !keyed.endsWith(digits)) return;
      through = true;
      world.time.after(then * 1000, () => {
        if (call.state !== 'talking') return;
        call.attended = true;
        person.answered?.(call);
      });
    },
    heard: (call, item) => {
      if (call.attended) person.heard?.(call, item);
    },
  };
}
