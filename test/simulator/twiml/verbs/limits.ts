import type { Scope } from '../../time/interruption.js';
import type { World } from '../../world.js';
import type { Dialling } from './dial.js';

/** Ends the connection that `scope` stands for at the time limit, or when the caller presses star. */
export function limitConnection(world: World, dialling: Dialling, scope: Scope): () => void {
  const { call } = dialling.scene;
  const cancel = world.time.after(dialling.timeLimit * 1000, () =>
    scope.interrupt({ kind: 'time-limit' }),
  );
  const stop = call.ears.listen((input) => {
    if (!dialling.hangupOnStar || input.kind !== 'digit' || input.digit !== '*') return;
    scope.interrupt({ kind: 'star' });
  });
  return () => {
    cancel();
    stop();
  };
}
