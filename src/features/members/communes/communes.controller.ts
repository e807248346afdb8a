import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { AdminPrincipal } from '../../../platform/access/principal.js';
import { Database } from '../../../platform/database/transactions.js';
import { SearchDto } from '../admin/search.dto.js';
import { CommuneView } from './commune.view.js';
import { Communes } from './communes.js';

const PRACTISED_IN = `
  SELECT DISTINCT commune_code AS code FROM practice WHERE network_id = ANY($1::uuid[])`;

/** The communes of France, for the form of a new member. */
@Controller('communes')
export class CommunesController {
  constructor(
    private readonly communes: Communes,
    private readonly database: Database,
  ) {}

  /**
   * By name (accents and hyphens don't matter) or INSEE code: first those of departments in which the admin's
   * networks have practices, then the most populous.
   */
  @Get()
  @Access('admin')
  async searchCommunes(
    @Me() me: AdminPrincipal,
    @Query() { search }: SearchDto,
  ): Promise<CommuneView[]> {
    const rows = await this.database.query<{ code: string }>(PRACTISED_IN, [me.networkIds]);
    return this.communes.search(
      search ?? '',
      rows.map(({ code }) => code),
    );
  }
}
