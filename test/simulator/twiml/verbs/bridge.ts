import type { Call } from '../../model/call.js';
import { forever, interruptionOf, Scope } from '../../time/interruption.js';
import type { World } from '../../world.js';
import type { Dialling } from './dial.js';
import { limitConnection } from './limits.js';

/**
 * Two calls talk until one goes: the other hangs up or is redirected, the time is up, or the caller presses star.
 * Throws the caller's own interruption.
 */
export async function bridge(
  world: World,
  dialling: Dialling,
  other: Call,
  otherGone: Promise<void>,
): Promise<void> {
  const { call, signal } = dialling.scene;
  const scope = new Scope(signal);
  const unlimit = limitConnection(world, dialling, scope);
  call.peer = other;
  other.peer = call;
  void otherGone.then(() => scope.interrupt({ kind: 'released' }));
  try {
    await forever(scope.signal);
  } catch (error) {
    interruptionOf(error);
    if (signal.aborted) throw signal.reason;
  } finally {
    unlimit();
    scope.close();
    call.peer = null;
    if (other.peer === call) other.peer = null;
  }
}
