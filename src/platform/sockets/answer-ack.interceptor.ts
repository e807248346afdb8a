import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, defer, map, type Observable, of } from 'rxjs';
import type { Socket } from 'socket.io';
import { ACCESS, allows, type Permission, type WithCaller } from '../access/access.decorator.js';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../kernel/clock.js';
import { AppError } from '../errors/app-error.js';
import { describeError } from '../errors/error-body.js';
import { localeOf } from '../errors/locale.js';

/** Checks what the event declares, then turns its result or error into the acknowledgement. */
@Injectable()
export class AnswerAck implements NestInterceptor {
  readonly #log = new Logger(AnswerAck.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const client = context.switchToWs().getClient<Socket & { data: WithCaller }>();
    return defer(() => {
      this.#check(context, client);
      return next.handle();
    }).pipe(
      map((data: unknown) => ({ ok: true, data: data ?? {} })),
      catchError((thrown: unknown) => {
        const locale = localeOf(client.handshake.headers['accept-language']);
        const { body, ours } = describeError(thrown, locale, newId(this.clock.millis()));
        if (ours) this.#log.error(thrown, `socket event failed ${body.correlationId}`);
        return of({ ok: false, error: body });
      }),
    );
  }

  #check(context: ExecutionContext, client: { data: WithCaller }): void {
    const permissions = this.reflector.get<Permission[] | undefined>(ACCESS, context.getHandler());
    const caller = client.data.caller ?? { signedIn: null, linkedLegIds: [] };
    if (!allows(permissions, caller)) throw new AppError('FORBIDDEN');
  }
}
