import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../../platform/access/principal.js';
import { Database } from '../../../platform/database/transactions.js';
import { personColumn } from '../sessions/person.js';
import type { ChangeMeDto } from './change-me.dto.js';

/** Keeps the language that a person chose for the interface: mails speak it too. */
@Injectable()
export class ChangeMe {
  constructor(private readonly database: Database) {}

  async run(me: SignedIn, { locale }: ChangeMeDto): Promise<void> {
    if (!locale) return;
    const table = me.role === 'member' ? 'member' : 'account';
    await this.database.query(`UPDATE ${table} SET locale = $2 WHERE id = $1`, [
      personColumn(me).id,
      locale,
    ]);
  }
}
