/** What the member needs a moment after the first screen: it must not delay that screen, nor the next one. */
export const codeForLater = {
  callForm: async () => ({ default: (await import('./call/CallForm')).CallForm }),
  livePage: async () => ({ default: (await import('./live/LivePage')).LivePage }),
};

/** Fetches it as soon as the first screen is painted, so that a tap waits for nothing. */
export function fetchCodeForLater(): () => void {
  const timer = setTimeout(() => {
    for (const load of Object.values(codeForLater)) load().catch(() => undefined);
  }, 200);
  return () => clearTimeout(timer);
}
