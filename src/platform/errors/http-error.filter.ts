import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from './error-body.js';
import { localeOf } from './locale.js';

/** Every error over HTTP leaves through here, with the same body; our own faults are logged with their cause. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, body, ours } = describeError(
      thrown,
      localeOf(request.headers['accept-language']),
      request.id,
    );
    if (ours) request.log.error({ err: thrown, correlationId: request.id }, 'request failed');
    const retryAfter = (body.details as { retryAfterSeconds?: number } | undefined)
      ?.retryAfterSeconds;
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    void reply.status(status).send(body);
  }
}
