import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, TheCaller } from '../../../platform/access/access.decorator.js';
import type { Caller } from '../../../platform/access/principal.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { SessionView } from '../session.view.js';
import { ExtendSession } from './extend-session.js';
import { FindParty } from './find-party.js';
import { AskExtensionBody, AnswerExtensionBody, WhichLegQuery } from './session.dto.js';
import { SessionViews } from './session-views.js';

/** More time for a booked conversation. */
@Controller('sessions/:id/extension')
export class ExtensionController {
  constructor(
    private readonly extension: ExtendSession,
    private readonly parties: FindParty,
    private readonly views: SessionViews,
  ) {}

  @Post()
  @HttpCode(200)
  @Access('member')
  async askExtension(
    @Param('id') id: string,
    @Body() { minutes }: AskExtensionBody,
    @TheCaller() caller: Caller,
  ): Promise<SessionView> {
    await this.parties.findProfessional(caller, id);
    await this.extension.ask(id, minutes);
    return (await this.views.find(id, 'professional'))!;
  }

  /** The interpreter's word alone counts. */
  @Post('answer')
  @HttpCode(200)
  @Access('party')
  async answerExtension(
    @Param('id') id: string,
    @Query() query: WhichLegQuery,
    @Body() { accept }: AnswerExtensionBody,
    @TheCaller() caller: Caller,
  ): Promise<SessionView> {
    const { party } = await this.parties.findLive(caller, id, query.legId);
    if (party !== 'interpreter') throw new AppError('FORBIDDEN');
    await this.extension.answer(id, accept);
    return (await this.views.find(id, 'interpreter'))!;
  }
}
