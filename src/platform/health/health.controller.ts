import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../access/access.decorator.js';
import { Readiness } from './readiness.js';
import { LivenessView, ReadinessView } from './readiness.view.js';

/** For load balancers and supervisors. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Liveness: the process answers. */
  @Get()
  @Access('anyone')
  live(): LivenessView {
    return { status: 'ok' };
  }

  /** Readiness: database, migrations and queue; 503 where one is missing or the process drains. */
  @Get('ready')
  @Access('anyone')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const view = await this.readiness.check();
    if (view.status !== 'ready') void reply.status(503);
    return view;
  }
}
