import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { languageById } from '../../languages/index.js';

/** The languages that a member wants first on the request page. */
@Injectable()
export class SaveFavourites {
  constructor(private readonly database: Database) {}

  /** @throws AppError LANGUAGE_UNKNOWN */
  async save(memberId: string, languages: readonly string[]): Promise<void> {
    if (!languages.every(languageById)) throw new AppError('LANGUAGE_UNKNOWN');
    await this.database.query(`UPDATE member SET favourite_languages = $2 WHERE id = $1`, [
      memberId,
      languages,
    ]);
  }
}
