import {
  BOOKING_STEP_MINUTES,
  HORIZON_DAYS,
  leavesAnHour,
  MOST_MINUTES,
  NOTICE_MINUTES,
} from '../../../../../src/features/networks/rules/booking-limits';
import type { BookingSettingsView } from '../../../api/booking-settings';
import { isWholeWithin } from '../whole-number';

/** The form of a network's booking settings: what stands in its fields. */
export type SettingsDraft = Record<keyof BookingSettingsView, string>;

export type SettingsFault = 'noticeMinutes' | 'horizonDays' | 'mostMinutes' | 'never';

export function settingsDraftOf(settings: BookingSettingsView): SettingsDraft {
  return {
    noticeMinutes: String(settings.noticeMinutes),
    horizonDays: String(settings.horizonDays),
    mostMinutes: String(settings.mostMinutes),
  };
}

/** What is to be corrected before the form is sent, by field. */
export function settingsFaults(
  draft: SettingsDraft,
): Partial<Record<keyof SettingsDraft, SettingsFault>> {
  const faults: Partial<Record<keyof SettingsDraft, SettingsFault>> = {};
  if (!isWholeWithin(draft.noticeMinutes, NOTICE_MINUTES)) faults.noticeMinutes = 'noticeMinutes';
  if (!isWholeWithin(draft.horizonDays, HORIZON_DAYS)) faults.horizonDays = 'horizonDays';
  if (
    !isWholeWithin(draft.mostMinutes, MOST_MINUTES) ||
    Number(draft.mostMinutes) % BOOKING_STEP_MINUTES !== 0
  )
    faults.mostMinutes = 'mostMinutes';
  if (
    !faults.noticeMinutes &&
    !faults.horizonDays &&
    !leavesAnHour(Number(draft.noticeMinutes), Number(draft.horizonDays))
  )
    faults.noticeMinutes = 'never';
  return faults;
}

export function toSettings(draft: SettingsDraft): BookingSettingsView {
  return {
    noticeMinutes: Number(draft.noticeMinutes),
    horizonDays: Number(draft.horizonDays),
    mostMinutes: Number(draft.mostMinutes),
  };
}
