import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import type { JoinLinkPreviewView } from '../session.view.js';
import { checkLink, findLink } from './find-link.js';

interface Row {
  language: string;
  network_name: string;
  booking_number: string;
}

const FIND = `
  SELECT r.language, n.name AS network_name, s.booking_number
  FROM session s JOIN request r ON r.id = s.request_id JOIN network n ON n.id = s.network_id WHERE s.id = $1`;

/** Says what a one-time link leads to, without taking it: programs that look at links do no harm. */
@Injectable()
export class PreviewLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError LINK_UNKNOWN, LINK_USED, LINK_EXPIRED */
  async preview(token: string, cookieHeader: string | undefined): Promise<JoinLinkPreviewView> {
    const link = await findLink(this.database, token);
    const standing = checkLink(link, cookieHeader, this.clock.now());
    const [row] = await this.database.query<Row>(FIND, [link.session_id]);
    return {
      party: link.party,
      language: row!.language,
      networkName: row!.network_name,
      bookingNumber: row!.booking_number,
      expiresAt: link.expires_at.toISOString(),
      taken: standing === 'mine',
    };
  }
}
