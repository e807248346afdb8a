import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '../../../platform/access/access.decorator.js';
import { SearchDto } from '../admin/search.dto.js';
import { CommuneView } from './commune.view.js';
import { Communes } from './communes.js';

/** The communes of France, for the form of a new member. */
@Controller('communes')
export class CommunesController {
  constructor(private readonly communes: Communes) {}

  /** By name (accents and hyphens don't matter) or INSEE code, the most populous first. */
  @Get()
  @Access('admin')
  searchCommunes(@Query() { search }: SearchDto): Promise<CommuneView[]> {
    return this.communes.search(search ?? '');
  }
}
