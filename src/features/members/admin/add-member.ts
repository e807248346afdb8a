import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import {
  Database,
  isUniqueViolation,
  type Transaction,
} from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Communes } from '../communes/communes.js';
import { Member } from '../entities/member.entity.js';
import { Practice } from '../entities/practice.entity.js';
import { IssueCode } from '../issue-code.js';
import type { NewMemberDto } from './new-member.dto.js';

/** Admits a member to a network and gives them their first code. */
@Injectable()
export class AddMember {
  constructor(
    private readonly database: Database,
    private readonly communes: Communes,
    private readonly issueCode: IssueCode,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError COMMUNE_UNKNOWN, MEMBER_EMAIL_TAKEN */
  async run(networkId: string, given: NewMemberDto): Promise<{ memberId: string; code: string }> {
    const communeName = await this.communes.nameOf(given.communeCode);
    if (!communeName) throw new AppError('COMMUNE_UNKNOWN');
    try {
      return await this.database.transaction((tx) => this.#add(tx, networkId, given, communeName));
    } catch (error) {
      if (isUniqueViolation(error, 'member_network_id_email_key'))
        throw new AppError('MEMBER_EMAIL_TAKEN');
      throw error;
    }
  }

  async #add(tx: Transaction, networkId: string, given: NewMemberDto, communeName: string) {
    const { practiceName, communeCode, ...person } = given;
    const now = this.clock.now();
    const practiceId = await this.#practice(tx, networkId, practiceName, communeCode, communeName);
    const memberId = newId(now.getTime());
    await tx.manager.insert(Member, {
      id: memberId,
      networkId,
      practiceId,
      ...person,
      createdAt: now,
    });
    return { memberId, code: await this.issueCode.run(tx, networkId, memberId) };
  }

  /** The practice of this name in this commune, made where it is new. */
  async #practice(
    tx: Transaction,
    networkId: string,
    name: string,
    communeCode: string,
    communeName: string,
  ): Promise<string> {
    const now = this.clock.now();
    const id = newId(now.getTime());
    const practice = { id, networkId, name, communeCode, communeName, createdAt: now };
    const unique = ['network_id', 'name', 'commune_code'];
    // The update changes nothing, but makes the statement answer with the row that is there.
    const result = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Practice)
      .values(practice)
      .orUpdate(['commune_name'], unique)
      .returning('id')
      .execute();
    return (result.raw as { id: string }[])[0]!.id;
  }
}
