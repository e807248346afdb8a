import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/transactions.js';
import { DEFAULT_CHOICE, type MessageChoice } from '../notice-facts.js';

const READ = `
  SELECT day_mail AS "dayMail", day_sms AS "daySms", soon_mail AS "soonMail", soon_sms AS "soonSms",
    news_sms AS "newsSms"
  FROM booking_message_choice WHERE member_id = $1`;

const WRITE = `
  INSERT INTO booking_message_choice (member_id, day_mail, day_sms, soon_mail, soon_sms, news_sms)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (member_id) DO UPDATE SET day_mail = $2, day_sms = $3, soon_mail = $4, soon_sms = $5, news_sms = $6`;

/** What a member wants to be told of bookings, and how. */
@Injectable()
export class ChooseMessages {
  constructor(private readonly database: Database) {}

  async read(memberId: string): Promise<MessageChoice> {
    const [row] = await this.database.query<MessageChoice>(READ, [memberId]);
    return row ?? DEFAULT_CHOICE;
  }

  async write(memberId: string, choice: MessageChoice): Promise<void> {
    const { dayMail, daySms, soonMail, soonSms, newsSms } = choice;
    await this.database.query(WRITE, [memberId, dayMail, daySms, soonMail, soonSms, newsSms]);
  }
}
