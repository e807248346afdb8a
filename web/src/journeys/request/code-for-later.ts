import { i18n } from '../../i18n';

/** What the member needs a moment after the first screen: it must not delay that screen, nor the next one. */
export const codeForLater = {
  callForm: async () => ({ default: (await import('./call/CallForm')).CallForm }),
  livePage: async () => ({ default: (await import('./live/LivePage')).LivePage }),
};

/** The conversation on the telephone, with its texts: for those who asked for it. */
export const codeForTelephone = async () => {
  const [{ TelephoneView }] = await Promise.all([
    import('./live/telephone/TelephoneView'),
    i18n.loadNamespaces('conversation'),
  ]);
  return { default: TelephoneView };
};

/** Fetches the first two as soon as the first screen is painted, so that a tap waits for nothing. */
export function fetchCodeForLater(): () => void {
  const timer = setTimeout(() => {
    for (const load of Object.values(codeForLater)) load().catch(() => undefined);
  }, 200);
  return () => clearTimeout(timer);
}
