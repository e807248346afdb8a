import type { Call } from '../model/call.js';
import type { World } from '../world.js';

/** Everybody whom `call` is heard by at this moment. */
function listenersOf(call: Call): Call[] {
  const me = call.participant;
  if (me) {
    if (me.muted || me.hold || me.conference.record.status !== 'in-progress') return [];
    return [...me.conference.participants.values()]
      .filter((other) => other !== me && !other.hold)
      .map((other) => other.call);
  }
  return call.peer ? [call.peer] : [];
}

/** The person speaks: whoever is connected hears it, and a Gather that listens for speech. */
export function speak(world: World, call: Call, text: string, confidence: number): void {
  call.record.spoken.push(text);
  for (const other of listenersOf(call)) {
    other.hearAtOnce({ kind: 'voice', text, at: world.time.now() });
  }
  call.ears.give({ kind: 'speech', text, confidence });
}

/** The person presses one key. */
export function pressKey(call: Call, digit: string): void {
  call.record.digits.push(digit);
  call.ears.give({ kind: 'digit', digit });
}
