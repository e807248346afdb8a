import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/transactions.js';
import { type SmsReport, SmsReports } from '../../platform/sms/sms-reports.js';

/** Given to the carrier, though it is not noted yet what came of that. */
const GIVEN = `state = 'pending' AND asked_at IS NOT NULL`;

/** Whether it left was not known, or is not noted yet. */
const SENT = `
  UPDATE outbox_message SET state = 'sent', sent_at = $2, last_error = NULL, body_text = '', recipient = ''
  WHERE id = $1 AND channel = 'sms' AND (state = 'unknown' OR ${GIVEN})`;

/** What is lost stays lost, whatever comes after. */
const LOST = `
  UPDATE outbox_message
  SET state = 'failed', last_error = 'undelivered', error_code = $2, body_text = '', recipient = ''
  WHERE id = $1 AND channel = 'sms' AND (state IN ('sent', 'unknown') OR ${GIVEN})
  RETURNING id`;

/** Notes what the carrier tells of an SMS later: that it left after all, or that it reached nobody. */
@Injectable()
export class NoteSmsReport {
  readonly #log = new Logger(NoteSmsReport.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    reports: SmsReports,
  ) {
    reports.heardBy((id, report) => this.note(id, report));
  }

  async note(id: string, report: SmsReport): Promise<void> {
    if (report.kind === 'on_its_way') {
      await this.database.query(SENT, [id, this.clock.now()]);
      return;
    }
    const lost = await this.database.query(LOST, [id, report.code]);
    if (lost.length > 0) this.#log.warn(`SMS ${id} reached nobody (${report.code})`);
  }
}
