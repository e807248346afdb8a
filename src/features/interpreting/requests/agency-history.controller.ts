import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import type { HistoryView } from '../request.view.js';
import { ReadHistoryDto } from './read-history.dto.js';
import { ReadHistory } from './read-history.js';

/** The sessions that an operator's agency served. */
@Access('operator')
@Controller('console/history')
export class AgencyHistoryController {
  constructor(private readonly history: ReadHistory) {}

  @Get()
  read(@Me() me: OperatorPrincipal, @Query() { before }: ReadHistoryDto): Promise<HistoryView> {
    return this.history.ofAgency(me.agencyId, before);
  }
}
