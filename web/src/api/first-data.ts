declare global {
  interface Window {
    /** Set by `public/first-data.js`, before the application's code is there. */
    firstData?: Record<string, Promise<Response>>;
  }
}

/** The answer that was asked for before the code was there; the first time only, since it grows old. */
export function takeFirstData(path: string): Promise<Response> | undefined {
  const answer = window.firstData?.[path];
  if (answer) delete window.firstData![path];
  return answer;
}
