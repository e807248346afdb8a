import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { idOf } from '../../../kernel/ids.js';
import { Config } from '../../../platform/config/config.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { type NewMessage, Outbox } from '../../messages/index.js';
import { bookingInvitation } from './calendar/booking-calendar.js';
import { calendarBooking } from './calendar/calendar-booking.js';
import { chooseChannels, type Destination } from './choose-channels.js';
import {
  type AgencyNotice,
  isAgencyNotice,
  type MemberNotice,
  type NoticeDetails,
  type NoticeKind,
} from './notice-kinds.js';
import type { NoticeFacts } from './notice-facts.js';
import { organizerOf } from './organizer-of.js';
import { readNoticeFacts } from './read-notice-facts.js';
import { renderMail } from './rendering/render-mail.js';
import { renderNotice } from './rendering/render-notice.js';
import { renderSms } from './rendering/render-sms.js';
import { usefulUntil } from './useful-until.js';

/** What the calendar is to do; absent: nothing. */
const CALENDAR: Partial<Record<NoticeKind, 'REQUEST' | 'CANCEL'>> = {
  confirmed: 'REQUEST',
  changed: 'REQUEST',
  // Tentative from now on.
  handed_back: 'REQUEST',
  cancelled: 'CANCEL',
};

/**
 * Tells members and agencies of bookings. Called inside the transaction that changed the booking, after the change: it
 * reads the rows as they stand then, and the messages exist exactly when the change does.
 */
@Injectable()
export class BookingNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Tells the member. Of one version of the booking each kind of news is posted once, however often it is asked for. */
  async post(
    tx: Transaction,
    bookingId: string,
    kind: MemberNotice,
    details?: NoticeDetails,
  ): Promise<void>;
  /** Tells the agency that was made this offer. */
  async post(
    tx: Transaction,
    bookingId: string,
    kind: AgencyNotice,
    details: NoticeDetails & { offerId: string },
  ): Promise<void>;
  async post(
    tx: Transaction,
    bookingId: string,
    kind: NoticeKind,
    details: NoticeDetails & { offerId?: string } = {},
  ): Promise<void> {
    const offerId = isAgencyNotice(kind) ? details.offerId! : null;
    const facts = await readNoticeFacts(tx, bookingId, offerId);
    if (!facts) return;
    for (const destination of chooseChannels(kind, facts, details))
      await this.outbox.post(tx, this.#message(kind, facts, details, destination));
  }

  #message(
    kind: NoticeKind,
    facts: NoticeFacts,
    details: NoticeDetails,
    { channel, recipient }: Destination,
  ): NewMessage {
    const now = this.clock.now();
    const baseUrl = this.config.publicBaseUrl;
    const { text, locale } = renderNotice(kind, facts, details, { now, baseUrl });
    const common = {
      id: idOf('booking notice', kind, occasion(kind, facts), channel, recipient),
      recipient,
      usefulUntil: usefulUntil(kind, facts, now),
      topic: `booking:${facts.bookingId}`,
      supersedes: !isReminder(kind),
    };
    if (channel === 'sms') return { ...common, channel, text: renderSms(text.sms!) };
    const method = CALENDAR[kind];
    const mail = renderMail(text, { locale, toAgency: isAgencyNotice(kind) });
    if (!method) return { ...common, channel, ...mail };
    const content = bookingInvitation(method, calendarBooking(facts, locale, baseUrl), {
      ...{ organizer: organizerOf(this.config), attendee: recipient, locale },
    });
    return { ...common, channel, ...mail, calendar: { method, content } };
  }
}

function isReminder(kind: NoticeKind): boolean {
  return kind === 'reminder_day' || kind === 'reminder_soon' || kind === 'agency_reminder';
}

/**
 * What makes a message another one: reminders belong to an hour, news to a version of the booking. That a whole series
 * is asked for is said once, with its first booking.
 */
function occasion(kind: NoticeKind, facts: NoticeFacts): string {
  const { startsAt, version, offer, seriesId } = facts;
  if (seriesId && kind === 'asked') return `series ${seriesId}`;
  if (seriesId && kind === 'agency_asked' && offer?.because === 'new')
    return `series ${seriesId} ${offer.agencyId}`;
  if (kind === 'agency_reminder') return `${offer?.id} ${offer?.answerBy?.toISOString()}`;
  const { bookingId } = facts;
  if (isReminder(kind)) return `${bookingId} ${startsAt.toISOString()}`;
  return `${bookingId} ${version} ${isAgencyNotice(kind) ? offer?.id : ''}`;
}
