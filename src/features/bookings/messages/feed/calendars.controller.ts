import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../../platform/access/access.decorator.js';
import { AppError } from '../../../../platform/errors/app-error.js';
import { ReadFeed } from './read-feed.js';

const FILE = /^([\w-]{43})\.ics$/;

/** What calendar programs fetch. They can't sign in: the address is the secret, 256 random bits, and may be taken back. */
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly feed: ReadFeed) {}

  @Get(':file')
  @Access('anyone')
  async calendar(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const secret = FILE.exec(file)?.[1];
    const calendar = secret && (await this.feed.run(secret));
    if (!calendar) throw new AppError('NOT_FOUND');
    const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
    void reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
    if (tagsOf(request.headers['if-none-match']).includes(tag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('Content-Type', 'text/calendar; charset=utf-8');
    return calendar;
  }
}

/** A proxy that compresses marks tags as weak; the calendar is the same. */
function tagsOf(header: string | undefined): string[] {
  return (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
