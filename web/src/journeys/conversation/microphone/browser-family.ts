/** Whose settings to describe where the microphone was refused. */
export type BrowserFamily = 'chrome' | 'firefox' | 'safari' | 'ios' | 'android';

/** @param agent the browser's user agent string */
export function browserFamily(agent: string): BrowserFamily {
  if (/iPhone|iPad|iPod/.test(agent)) return 'ios';
  if (/Android/.test(agent)) return 'android';
  if (/Firefox\//.test(agent)) return 'firefox';
  if (/Safari\//.test(agent) && !/Chrom(e|ium)\//.test(agent)) return 'safari';
  return 'chrome';
}
