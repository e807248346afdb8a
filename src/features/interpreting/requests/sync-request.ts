import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { HuntStep } from '../hunt/hunt-step.js';
import type { RequestView } from '../request.view.js';
import { ReadRequests } from './read-requests.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A step this late was lost with a process: whoever looks takes it up, rather than the next sweep. */
const LATE_SECONDS = 3;

/** A member's page asks whether what it shows is still so. */
@Injectable()
export class SyncRequest {
  constructor(
    private readonly requests: ReadRequests,
    private readonly hunt: HuntStep,
    private readonly clock: Clock,
  ) {}

  /** The request as it is, where that differs from what the page shows; the live one where it shows none. */
  async sync(memberId: string, requestId: string, version: number): Promise<RequestView | null> {
    const known = UUID.test(requestId) && version > 0;
    const view = await this.#read(memberId, known ? requestId : null);
    if (!view) return null;
    if (!isLate(view, addSeconds(this.clock.now(), -LATE_SECONDS)))
      return known && view.version === version ? null : view;
    await this.hunt.run(view.id);
    return this.#read(memberId, view.id);
  }

  #read(memberId: string, requestId: string | null): Promise<RequestView | null> {
    return requestId ? this.requests.ofMember(memberId, requestId) : this.requests.liveOf(memberId);
  }
}

function isLate(view: RequestView, before: Date): boolean {
  const rings = view.offers.filter((offer) => offer.state === 'ringing');
  const deadlines = [
    ...(view.state === 'hunting' ? [view.nextAgencyAt, ...rings.map((o) => o.ringsUntil)] : []),
    view.askingUntil,
    view.nextHuntAt,
  ];
  return deadlines.some((deadline) => deadline !== null && new Date(deadline) < before);
}
