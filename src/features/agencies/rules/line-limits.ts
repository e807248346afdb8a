/** Seconds that an agency rings; the same bounds stand in the database. */
export const RING_SECONDS = { least: 5, most: 300 } as const;
/** Seconds after which the next agency is asked as well. */
export const STAGGER_SECONDS = { least: 1, most: 300 } as const;
/** Keys for an agency's own menu, as carriers take them; `w` and `W` wait. */
export const MENU_KEYS = /^[0-9*#wW]{1,32}$/;
