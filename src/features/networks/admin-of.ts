import type { AdminPrincipal } from '../../platform/access/principal.js';
import { AppError } from '../../platform/errors/app-error.js';

/**
 * Lets an admin act in a network of theirs. Another network looks like one that does not exist.
 * @throws AppError NETWORK_UNKNOWN
 */
export function assertAdminOf(me: AdminPrincipal, networkId: string): void {
  if (!me.networkIds.includes(networkId)) throw new AppError('NETWORK_UNKNOWN');
}
