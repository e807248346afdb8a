import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Access, TheCaller } from '../../../platform/access/access.decorator.js';
import type { Caller } from '../../../platform/access/principal.js';
import { FindParty } from '../sessions/find-party.js';
import { RateSession } from './rate-session.js';
import { RatingBody, RatingView } from './rating.dto.js';

@Controller('sessions/:id/rating')
export class RatingsController {
  constructor(
    private readonly parties: FindParty,
    private readonly rateSession: RateSession,
  ) {}

  @Post()
  @HttpCode(200)
  @Access('member')
  async rate(
    @Param('id') id: string,
    @Body() body: RatingBody,
    @TheCaller() caller: Caller,
  ): Promise<RatingView> {
    await this.parties.findProfessional(caller, id);
    return this.rateSession.rate(id, body);
  }
}
