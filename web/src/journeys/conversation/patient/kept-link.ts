import type { JoinLinkView } from '../session/session-calls';

const keyOf = (sessionId: string) => `truchement.patient-link.${sessionId}`;

/** The link that this tab made, so that a reload shows the one that the patient already has. */
export function keptLink(sessionId: string): JoinLinkView | null {
  try {
    const kept = sessionStorage.getItem(keyOf(sessionId));
    return kept === null ? null : (JSON.parse(kept) as JoinLinkView);
  } catch {
    return null;
  }
}

export function keepLink(sessionId: string, link: JoinLinkView): void {
  try {
    sessionStorage.setItem(keyOf(sessionId), JSON.stringify(link));
  } catch {
    // Without storage a reload makes a new link.
  }
}

export function forgetLink(sessionId: string): void {
  try {
    sessionStorage.removeItem(keyOf(sessionId));
  } catch {
    // Nothing was kept.
  }
}
