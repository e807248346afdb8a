import { applyDecorators, UseInterceptors, UsePipes } from '@nestjs/common';
import { WebSocketGateway } from '@nestjs/websockets';
import { validationPipe } from '../errors/validation.pipe.js';
import { AnswerAck } from './answer-ack.interceptor.js';

/**
 * A Socket.IO gateway of ours: validated messages, declared access (`@Access` on each handler, otherwise refused),
 * and an acknowledgement for every message, `{ ok: true, data }` or `{ ok: false, error }`.
 */
export const LiveGateway = () =>
  applyDecorators(WebSocketGateway(), UsePipes(validationPipe()), UseInterceptors(AnswerAck));
