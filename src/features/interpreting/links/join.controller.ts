import { Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, TheCaller } from '../../../platform/access/access.decorator.js';
import { legCookie, setCookie } from '../../../platform/access/cookies.js';
import type { Caller } from '../../../platform/access/principal.js';
import { SECONDS } from '../rules/conversation-times.js';
import { type JoinLinkPreviewView, MyLegView } from '../session.view.js';
import { ReadMyLeg } from '../sessions/read-my-leg.js';
import { OpenLink } from './open-link.js';
import { PreviewLink } from './preview-link.js';

/** One-time links. The token is the whole secret, so it goes into no log and no answer. */
@Controller('join')
export class JoinController {
  constructor(
    private readonly previewLink: PreviewLink,
    private readonly openLink: OpenLink,
    private readonly myLeg: ReadMyLeg,
  ) {}

  @Get(':token')
  @Access('anyone')
  preview(
    @Param('token') token: string,
    @Headers('cookie') cookie: string | undefined,
  ): Promise<JoinLinkPreviewView> {
    return this.previewLink.preview(token, cookie);
  }

  @Post(':token')
  @HttpCode(200)
  @Access('anyone')
  async join(
    @Param('token') token: string,
    @Headers('cookie') cookie: string | undefined,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MyLegView> {
    const { sessionId, legId, secret } = await this.openLink.open(token, cookie);
    if (secret)
      void reply.header('set-cookie', setCookie(legCookie(legId), secret, SECONDS.linkCookie));
    return this.myLeg.read(
      { ...caller, linkedLegIds: [...caller.linkedLegIds, legId] },
      sessionId,
      legId,
    );
  }
}
