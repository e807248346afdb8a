import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/access/access.decorator.js';
import { FindMe } from '../me/find-me.js';
import { ConfirmOneTimeCode } from './confirm-one-time-code.js';
import { OneTimeCodeDto, SignInWithCodeDto, SignInWithPasswordDto } from './sign-in.dto.js';
import { CodeAnswerView, SignedInView } from './sign-in.view.js';
import { SignInWithCode } from './sign-in-with-code.js';
import { SignInWithPassword } from './sign-in-with-password.js';
import { handOver, visitorOf } from './visitor.js';

/** The ways in. */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly code: SignInWithCode,
    private readonly oneTimeCode: ConfirmOneTimeCode,
    private readonly password: SignInWithPassword,
    private readonly findMe: FindMe,
  ) {}

  /** A member's personal code. The same answer, and as slow, whether or not the code exists. */
  @Post('code')
  @HttpCode(200)
  @Access('anyone')
  async signInWithCode(
    @Body() body: SignInWithCodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CodeAnswerView> {
    const outcome = await this.code.run(body, visitorOf(request));
    if (outcome.next === 'one_time_code') {
      const { next, challengeId, expiresAt } = outcome;
      return { next, challengeId, expiresAt: expiresAt.toISOString() };
    }
    handOver(reply, outcome.session);
    const { memberId } = outcome;
    return { next: 'signed_in', me: await this.findMe.run({ role: 'member', memberId }) };
  }

  /** The one-time code that a device which is not known needs. */
  @Post('one-time-code')
  @HttpCode(200)
  @Access('anyone')
  async confirmOneTimeCode(
    @Body() body: OneTimeCodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const { memberId, session, deviceToken } = await this.oneTimeCode.run(body, visitorOf(request));
    handOver(reply, session, deviceToken);
    return { me: await this.findMe.run({ role: 'member', memberId }) };
  }

  /** Operators, admins and funders. */
  @Post('password')
  @HttpCode(200)
  @Access('anyone')
  async signInWithPassword(
    @Body() body: SignInWithPasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const { person, session } = await this.password.run(body, visitorOf(request));
    handOver(reply, session);
    return { me: await this.findMe.run(person) };
  }
}
