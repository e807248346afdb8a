import type { BookingView } from '../../../api/bookings';

/** What a member's last booking on this device was like; nothing in it tells of a patient. */
export interface KeptBooking {
  language: string;
  dialect: string | null;
  minutes: number;
  professionalLine: BookingView['professionalLine'];
}

const keyOf = (accountId: string): string => `truchement.booking.${accountId}`;

export function readKeptBooking(accountId: string | undefined): KeptBooking | null {
  if (accountId === undefined) return null;
  try {
    return parseKeptBooking(localStorage.getItem(keyOf(accountId)));
  } catch {
    return null;
  }
}

export function keepBooking(accountId: string, kept: KeptBooking): void {
  const { language, dialect, minutes, professionalLine } = kept;
  try {
    localStorage.setItem(
      keyOf(accountId),
      JSON.stringify({ language, dialect, minutes, professionalLine }),
    );
  } catch {
    // Without storage the next booking begins with what most begin with.
  }
}

/** @param text what the storage holds; anything else than a booking's choices is nothing */
export function parseKeptBooking(text: string | null): KeptBooking | null {
  const kept: unknown = text === null ? null : JSON.parse(text);
  if (typeof kept !== 'object' || kept === null) return null;
  const { language, dialect, minutes, professionalLine } = kept as Partial<KeptBooking>;
  if (typeof language !== 'string' || !Number.isInteger(minutes)) return null;
  return {
    language,
    dialect: typeof dialect === 'string' ? dialect : null,
    minutes: minutes!,
    professionalLine: professionalLine === 'telephone' ? 'telephone' : 'browser',
  };
}
