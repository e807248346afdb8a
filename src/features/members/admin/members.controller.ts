import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { AdminPrincipal } from '../../../platform/access/principal.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { assertAdminOf } from '../../networks/index.js';
import { AddMember } from './add-member.js';
import { ListMembers } from './list-members.js';
import { ListPractices } from './list-practices.js';
import { IssuedCodeView, MemberView, NewMemberView, PracticeView } from './member.view.js';
import { NewMemberDto } from './new-member.dto.js';
import { ReplaceCode } from './replace-code.js';
import { SearchDto } from './search.dto.js';
import { SuspendMember } from './suspend-member.js';

const memberIdPipe = new ParseUUIDPipe({ exceptionFactory: () => new AppError('MEMBER_UNKNOWN') });

/** The members of a network, for its admins. */
@Controller('admin/networks/:networkId')
@Access('admin')
export class MembersController {
  constructor(
    private readonly list: ListMembers,
    private readonly add: AddMember,
    private readonly replaceCode: ReplaceCode,
    private readonly suspension: SuspendMember,
    private readonly practices: ListPractices,
  ) {}

  /** At most 200; `search` narrows them (name, e-mail, practice, commune). */
  @Get('members')
  async listMembers(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Query() { search }: SearchDto,
  ): Promise<MemberView[]> {
    assertAdminOf(me, networkId);
    return this.list.run(networkId, search);
  }

  /** The code in the answer is shown this once. */
  @Post('members')
  async addMember(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Body() body: NewMemberDto,
  ): Promise<NewMemberView> {
    assertAdminOf(me, networkId);
    const { memberId, code } = await this.add.run(networkId, body);
    return { member: await this.list.one(networkId, memberId), code };
  }

  /** Issues a code, or replaces it: the former stops working and the member's sessions end. */
  @Post('members/:memberId/code')
  @HttpCode(200)
  async issuePersonalCode(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Param('memberId', memberIdPipe) memberId: string,
  ): Promise<IssuedCodeView> {
    assertAdminOf(me, networkId);
    return { code: await this.replaceCode.run(networkId, memberId) };
  }

  /** Ends the member's sessions; nothing of theirs is deleted. */
  @Post('members/:memberId/suspend')
  @HttpCode(200)
  async suspendMember(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Param('memberId', memberIdPipe) memberId: string,
  ): Promise<MemberView> {
    assertAdminOf(me, networkId);
    await this.suspension.suspend(networkId, memberId);
    return this.list.one(networkId, memberId);
  }

  @Post('members/:memberId/reinstate')
  @HttpCode(200)
  async reinstateMember(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Param('memberId', memberIdPipe) memberId: string,
  ): Promise<MemberView> {
    assertAdminOf(me, networkId);
    await this.suspension.reinstate(networkId, memberId);
    return this.list.one(networkId, memberId);
  }

  /** Practices that members of the network work in already. */
  @Get('practices')
  async searchPractices(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Query() { search }: SearchDto,
  ): Promise<PracticeView[]> {
    assertAdminOf(me, networkId);
    return this.practices.run(networkId, search);
  }
}
