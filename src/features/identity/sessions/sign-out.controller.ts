import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import { clearCookie, DEVICE_COOKIE, SESSION_COOKIE } from '../../../platform/access/cookies.js';
import type { SignedIn } from '../../../platform/access/principal.js';
import { EndSessions } from './end-sessions.js';

/** The ways out. */
@Controller('sign-out')
export class SignOutController {
  constructor(private readonly sessions: EndSessions) {}

  /** Ends this session and its sockets; the device stays known. */
  @Post()
  @HttpCode(204)
  @Access('signed-in')
  async signOut(
    @Me() me: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.one(me);
    void reply.header('set-cookie', [clearCookie(SESSION_COOKIE)]);
  }

  /** Ends every session of this person on every device, and forgets the devices: for a lost telephone. */
  @Post('everywhere')
  @HttpCode(204)
  @Access('signed-in')
  async signOutEverywhere(
    @Me() me: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.everywhere(me);
    const cookies = [SESSION_COOKIE, ...(me.role === 'member' ? [DEVICE_COOKIE] : [])];
    void reply.header('set-cookie', cookies.map(clearCookie));
  }
}
