/** Whoever has no account reads hours by the clock of their own device. */
const ofDevice = Intl.DateTimeFormat().resolvedOptions().timeZone;
let chosen: string | null = null;

/** IANA name of the zone by whose clock this screen shows and reads hours. */
export const timeZone = (): string => chosen ?? ofDevice;

/**
 * Shows and reads hours by another clock from now on: those of a network are the same for all its people, wherever
 * their browsers are.
 * @param zone IANA name; null: nobody is signed in
 */
export function readHoursIn(zone: string | null): void {
  chosen = zone;
}

/** Zones whose IANA name is not the way their place is written. */
const places: Record<string, string> = {
  'Indian/Reunion': 'La Réunion',
  'Pacific/Noumea': 'Nouméa',
};

/** The place that the zone is named after: `Paris`, `La Réunion`. */
export function placeOfZone(zone: string): string {
  return places[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
