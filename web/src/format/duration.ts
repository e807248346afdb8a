const nbsp = '\u00a0';

/**
 * A length of time in words short enough for a line: `40 s`, `1 min 05 s`, `12 min`, `1 h 05 min`.
 * @param seconds rounded down; below 0 counts as 0
 */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  if (hours > 0) {
    return minutes > 0 ? `${hours}${nbsp}h${nbsp}${pad(minutes)}${nbsp}min` : `${hours}${nbsp}h`;
  }
  if (minutes > 0) {
    return rest > 0 ? `${minutes}${nbsp}min${nbsp}${pad(rest)}${nbsp}s` : `${minutes}${nbsp}min`;
  }
  return `${rest}${nbsp}s`;
}

/** A running timer: `0:07`, `12:34`, `1:02:03`. */
export function formatTimer(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = pad(whole % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
