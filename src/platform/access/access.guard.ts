import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { AppError } from '../errors/app-error.js';
import { ACCESS, allows, type Permission, type WithCaller } from './access.decorator.js';
import { CallerResolver } from './caller-resolver.js';
import { CarrierCallbacks } from './carrier-callbacks.js';
import { comesFromThisSite } from './same-site.js';

/** Deny by default: resolves the caller of every HTTP request and checks what the route declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerResolver,
    private readonly callbacks: CarrierCallbacks,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const permissions = this.reflector.getAllAndOverride<Permission[] | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest & WithCaller>();
    // A carrier is no browser: its signature over address and form stands in for cookie, header and origin.
    if (permissions?.includes('carrier')) {
      if (this.callbacks.isGenuine(request)) return true;
      throw new AppError('FORBIDDEN');
    }
    if (!comesFromThisSite(request, this.config.publicBaseUrl))
      throw new AppError('CROSS_SITE_REFUSED');
    const caller = await this.callers.resolve(request.headers.cookie);
    request.caller = caller;
    if (allows(permissions, caller)) return true;
    throw new AppError(caller.signedIn || !permissions ? 'FORBIDDEN' : 'SIGN_IN_REQUIRED');
  }
}
