import { MessageBody, SubscribeMessage } from '@nestjs/websockets';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { MemberPrincipal } from '../../../platform/access/principal.js';
import { LiveGateway } from '../../../platform/sockets/live-gateway.decorator.js';
import type { RequestView } from '../request.view.js';
import { RequestSyncDto } from './request-sync.dto.js';
import { SyncRequest } from './sync-request.js';

/** What a member's open page says over its socket. */
@LiveGateway()
export class RequestsGateway {
  constructor(private readonly requests: SyncRequest) {}

  @Access('member')
  @SubscribeMessage('request:sync')
  async sync(
    @Me() me: MemberPrincipal,
    @MessageBody() { requestId, version }: RequestSyncDto,
  ): Promise<{ request: RequestView | null }> {
    return { request: await this.requests.sync(me.memberId, requestId, version) };
  }
}
