import type { Config } from '../../../platform/config/config.js';
import type { Organizer } from './calendar/booking-calendar.js';

/** Whoever writes the mails also makes the appointments: calendars trust an invitation that comes from its organizer. */
export function organizerOf({ mailFrom }: Pick<Config, 'mailFrom'>): Organizer {
  const [, name, email] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(mailFrom) ?? [];
  return { name: name || 'Truchement', email: email ?? mailFrom.trim() };
}
