import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Caller, Role, SignedIn } from './principal.js';

/**
 * `anyone`: open to the world. `signed-in`: any role. `party`: whoever may hold a leg of the session named in the
 * route or message; the handler checks which. `carrier`: no person at all, the telephone's carrier with its signature.
 * A role: that role alone.
 */
export type Permission = Role | 'anyone' | 'signed-in' | 'party' | 'carrier';

export const ACCESS = Symbol('access');

/** Declares who may use a route or socket event. What declares nothing is refused. */
export const Access = (...permissions: [Permission, ...Permission[]]) =>
  SetMetadata(ACCESS, permissions);

/** Whether `caller` satisfies one of `permissions`. */
export function allows(permissions: readonly Permission[] | undefined, caller: Caller): boolean {
  return (permissions ?? []).some((permission) => {
    if (permission === 'anyone') return true;
    if (permission === 'signed-in') return caller.signedIn !== null;
    if (permission === 'party')
      return (
        caller.linkedLegIds.length > 0 ||
        ['member', 'operator'].includes(caller.signedIn?.role ?? '')
      );
    return caller.signedIn?.role === permission;
  });
}

/** Where the caller is kept on a Fastify request and on a socket's `data`. */
export interface WithCaller {
  caller?: Caller;
}

function callerOf(context: ExecutionContext): Caller {
  const holder: WithCaller =
    context.getType() === 'ws'
      ? context.switchToWs().getClient<{ data: WithCaller }>().data
      : context.switchToHttp().getRequest<WithCaller>();
  return holder.caller ?? { signedIn: null, linkedLegIds: [] };
}

/** The caller, as a handler's parameter. */
export const TheCaller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callerOf(context),
);

/**
 * The signed-in person, as a handler's parameter. Where the route allows one role alone, type it so:
 * `@Me() me: MemberPrincipal`.
 */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedIn | null => callerOf(context).signedIn,
);
