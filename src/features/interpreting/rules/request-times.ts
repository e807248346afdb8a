/** The member is asked about the gender for this long; then the request is unmet. */
export const ASKING_SECONDS = 120;

/** A standing request rests this long between two hunts. */
export const REST_SECONDS = 60;

/** A request to be called back may stand this long. */
export const MOST_STANDING_SECONDS = 8 * 3600;

/** One that was made on a telephone, where no hour is asked for. */
export const STANDING_BY_TELEPHONE_SECONDS = 2 * 3600;

/** "Language chosen" may lie this far back when the request arrives; older or later is not believed. */
export const MOST_CHOOSING_SECONDS = 600;
