import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me, TheCaller } from '../../../platform/access/access.decorator.js';
import type { Caller, OperatorPrincipal } from '../../../platform/access/principal.js';
import { IceServers } from '../../../platform/turn/ice-servers.js';
import { LeaveLeg } from '../legs/leave-leg.js';
import type { JoinLink } from '../links/make-link.js';
import { MakeInterpreterLink } from '../links/make-interpreter-link.js';
import { MakePatientLink } from '../links/make-patient-link.js';
import { IceView, JoinLinkView, MyLegView, type Party, SessionView } from '../session.view.js';
import { CallPatient } from '../telephone/call-patient.js';
import { EndSession } from './end-session.js';
import { FindParty } from './find-party.js';
import { ReadMyLeg } from './read-my-leg.js';
import { PatientCallBody, PatientLinkBody, SwapBody, WhichLegQuery } from './session.dto.js';
import { SessionViews } from './session-views.js';
import { SwapInterpreter } from './swap-interpreter.js';

/** What the parties of a session may ask of it. */
@Controller('sessions/:id')
export class SessionsController {
  constructor(
    private readonly myLeg: ReadMyLeg,
    private readonly parties: FindParty,
    private readonly views: SessionViews,
    private readonly endSession: EndSession,
    private readonly swapInterpreter: SwapInterpreter,
    private readonly leaveLeg: LeaveLeg,
    private readonly patientLinks: MakePatientLink,
    private readonly patientCall: CallPatient,
    private readonly interpreterLinks: MakeInterpreterLink,
    private readonly ice: IceServers,
  ) {}

  @Get()
  @Access('party')
  read(
    @Param('id') id: string,
    @Query() { legId }: WhichLegQuery,
    @TheCaller() caller: Caller,
  ): Promise<MyLegView> {
    return this.myLeg.read(caller, id, legId);
  }

  @Get('ice')
  @Access('party')
  async iceServers(
    @Param('id') id: string,
    @Query() query: WhichLegQuery,
    @TheCaller() caller: Caller,
  ): Promise<IceView> {
    const { legId } = await this.parties.findLive(caller, id, query.legId);
    return this.ice.for(legId);
  }

  @Post('end')
  @HttpCode(200)
  @Access('member')
  async end(@Param('id') id: string, @TheCaller() caller: Caller): Promise<SessionView> {
    await this.parties.findProfessional(caller, id);
    await this.endSession.now(id, 'ended_by_professional');
    return (await this.views.find(id, 'professional'))!;
  }

  @Post('swap')
  @HttpCode(200)
  @Access('member')
  async swap(
    @Param('id') id: string,
    @Body() body: SwapBody,
    @TheCaller() caller: Caller,
  ): Promise<SessionView> {
    await this.parties.findProfessional(caller, id);
    await this.swapInterpreter.swap(id, body);
    return (await this.views.find(id, 'professional'))!;
  }

  @Post('leave')
  @HttpCode(204)
  @Access('party')
  async leave(
    @Param('id') id: string,
    @Query() query: WhichLegQuery,
    @TheCaller() caller: Caller,
  ): Promise<void> {
    const { legId, legState } = await this.parties.findGuest(caller, id, query.legId);
    if (legState !== 'out') await this.leaveLeg.leave(id, legId);
  }

  @Post('patient-link')
  @HttpCode(200)
  @Access('member')
  async patientLink(
    @Param('id') id: string,
    @Body() { remove }: PatientLinkBody,
    @TheCaller() caller: Caller,
  ): Promise<JoinLinkView> {
    await this.parties.findProfessional(caller, id);
    return toView(await this.patientLinks.make(id, remove ?? false), 'patient');
  }

  @Post('patient-call')
  @HttpCode(200)
  @Access('member')
  async callPatient(
    @Param('id') id: string,
    @Body() { telephone, leavesMessage }: PatientCallBody,
    @TheCaller() caller: Caller,
  ): Promise<SessionView> {
    await this.parties.findProfessional(caller, id);
    await this.patientCall.call(id, telephone, leavesMessage ?? false);
    return (await this.views.find(id, 'professional'))!;
  }

  @Post('patient-call/end')
  @HttpCode(200)
  @Access('member')
  async hangUpPatient(@Param('id') id: string, @TheCaller() caller: Caller): Promise<SessionView> {
    await this.parties.findProfessional(caller, id);
    await this.patientCall.hangUp(id);
    return (await this.views.find(id, 'professional'))!;
  }

  @Post('interpreter-link')
  @HttpCode(200)
  @Access('operator')
  async interpreterLink(
    @Param('id') id: string,
    @Me() me: OperatorPrincipal,
  ): Promise<JoinLinkView> {
    return toView(await this.interpreterLinks.make(me, id), 'interpreter');
  }
}

function toView({ url, expiresAt }: JoinLink, party: Party): JoinLinkView {
  return { url, party, expiresAt: expiresAt.toISOString() };
}
