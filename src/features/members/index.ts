import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddMember } from './admin/add-member.js';
import { ListMembers } from './admin/list-members.js';
import { ListPractices } from './admin/list-practices.js';
import { MembersController } from './admin/members.controller.js';
import { ReplaceCode } from './admin/replace-code.js';
import { SuspendMember } from './admin/suspend-member.js';
import { Communes } from './communes/communes.js';
import { CommunesController } from './communes/communes.controller.js';
import { Member } from './entities/member.entity.js';
import { MemberTelephone } from './entities/member-telephone.entity.js';
import { PersonalCode } from './entities/personal-code.entity.js';
import { Practice } from './entities/practice.entity.js';
import { IssueCode } from './issue-code.js';

/** Members, their practices and their personal codes. */
@Module({
  imports: [TypeOrmModule.forFeature([Member, MemberTelephone, Practice, PersonalCode])],
  controllers: [MembersController, CommunesController],
  providers: [
    AddMember,
    Communes,
    IssueCode,
    ListMembers,
    ListPractices,
    ReplaceCode,
    SuspendMember,
  ],
})
export class MembersModule {}
